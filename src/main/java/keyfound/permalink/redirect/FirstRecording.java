package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressTable;

/// Records what is served when nothing was served before: no old address looks for its
/// entry. There may be a million, so a part is held at a time: some 60 MB.
final class FirstRecording {

    private static final int AT_ONCE = 100_000;

    private final AddressTable table;

    private final Instant now;

    /// Whether the table has rows by now.
    private boolean begun;

    /// @param table an empty one
    FirstRecording(AddressTable table, Instant now) {
        this.table = table;
        this.now = now;
    }

    /// @param served of two with one id the first counts
    void write(Collection<Address> served) {
        Map<String, AddressRow> aliases = aliases(served);
        Map<String, AddressRow> rows = new HashMap<>();
        for (Address address : served) {
            rows.putIfAbsent(address.id(), AddressRow.served(address, this.now));
            aliases.remove(address.id());
            if (rows.size() == AT_ONCE) {
                insert(rows);
                rows.clear();
            }
        }
        insert(rows);
        insert(aliases);
    }

    private Map<String, AddressRow> aliases(Collection<Address> served) {
        Map<String, AddressRow> aliases = new LinkedHashMap<>();
        for (Address address : served) {
            for (String alias : address.aliases()) {
                AddressRow known = aliases.get(alias);
                aliases.put(alias, (known == null) ? AddressRow.alias(alias, address, this.now)
                        : known.move(address.id(), this.now));
            }
        }
        return aliases;
    }

    /// The index of the table grows at few places then, rather than at thousands.
    private void insert(Map<String, AddressRow> rows) {
        if (this.begun) {
            this.table.findAll(rows.keySet()).forEach(row -> rows.remove(row.id()));
        }
        this.begun = true;
        this.table.insert(rows.values().stream().sorted(Comparator.comparing(AddressRow::id)).toList());
    }

}
