package keyfound.publication.ids;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.permalink.address.Address;

/// The ids that other servers gave to entries of the same ledger, so that all servers
/// give the same.
///
/// Of the very same text the place of an entry tells which it is. Of another text its
/// file and its question do, where they occur once.
public final class IdsElsewhere {

    public static final IdsElsewhere NONE = new IdsElsewhere(Map.of(), false);

    private final Map<String, Address> given;

    private final boolean sameText;

    private IdsElsewhere(Map<String, Address> given, boolean sameText) {
        this.given = given;
        this.sameText = sameText;
    }

    /// @param sameText whether these are of the text that is served here
    public static IdsElsewhere of(Collection<Address> addresses, boolean sameText) {
        Map<String, Address> given = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Address address : addresses) {
            String key = key(address.file(), sameText ? address.place() : 0, address.text());
            if (given.put(key, address) != null) {
                twice.add(key);
            }
        }
        given.keySet().removeAll(twice);
        return new IdsElsewhere(given, sameText);
    }

    public boolean isEmpty() {
        return this.given.isEmpty();
    }

    /// @param entry with the id that its writer or its question gave
    Optional<EntryId> of(EntryOutline entry) {
        return find(entry)
            .filter(address -> address.pinned() == entry.pinned()
                    && (!entry.pinned() || isForm(address.id(), entry.id().value())))
            .map(address -> new EntryId(address.id()));
    }

    /// Whether an entry has another id there.
    /// @param entry with the id that it has here
    public boolean isOther(EntryOutline entry) {
        return find(entry).filter(address -> address.pinned() == entry.pinned() && (!entry.pinned() || this.sameText))
            .filter(address -> !address.id().equals(entry.id().value()))
            .isPresent();
    }

    private Optional<Address> find(EntryOutline entry) {
        return this.given.isEmpty() ? Optional.empty() : Optional.ofNullable(
                this.given.get(key(entry.source().file(), this.sameText ? entry.order() : 0, entry.question())));
    }

    private static boolean isForm(String id, String written) {
        return id.equals(written) || id.startsWith(written + "-");
    }

    private static String key(String file, int place, String question) {
        return place + "\n" + file + "\n" + Address.cut(question);
    }

}
