package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressSketch;
import keyfound.permalink.address.AddressState;
import keyfound.permalink.address.AddressTable;

/// Imports the addresses of an exported ledger that are not known here.
///
/// The export may be older than what is served. So each address that it calls served or
/// gone is resolved again, by the same rules as if the publications had been recorded
/// here: it leads to its content of now, or is gone. Addresses that it calls moved
/// follow. Only a ledger that never saw a publication takes the export as it is; the
/// first publication corrects it.
public final class LedgerImport {

    private final AddressTable table;

    private final Instant now;

    public LedgerImport(AddressTable table, Instant now) {
        this.table = table;
        this.now = now;
    }

    /// @return the number of rows that were not known
    public int take(Collection<AddressRow> rows) {
        Map<String, AddressRow> known = byId(this.table.findAll(rows.stream().map(AddressRow::id).toList()));
        List<AddressRow> unknown = rows.stream().filter(row -> !known.containsKey(row.id())).toList();
        List<Address> served = this.table.findAll(AddressState.SERVED).stream().map(AddressRow::address).toList();
        this.table.insert(served.isEmpty() ? unknown : settled(unknown, byId(rows), served, known));
        return unknown.size();
    }

    private List<AddressRow> settled(List<AddressRow> unknown, Map<String, AddressRow> exported, List<Address> served,
            Map<String, AddressRow> known) {
        Map<String, String> settled = new HashMap<>();
        known.values().forEach(row -> row.movedTo().ifPresent(to -> settled.put(row.id(), to)));
        served.forEach(address -> settled.put(address.id(), address.id()));
        List<Address> olds = unknown.stream()
            .filter(row -> row.state() != AddressState.MOVED)
            .map(AddressRow::address)
            .toList();
        settled.putAll(targets(olds, exported, served));
        Set<String> here = new HashSet<>(known.keySet());
        here.addAll(settled.values());
        unknown.forEach(row -> here.add(row.id()));
        return unknown.stream().map(row -> {
            Optional<String> target = row.movedTo()
                .map(to -> settled.getOrDefault(to, to))
                .filter(here::contains)
                .or(() -> Optional.ofNullable(settled.get(row.id())));
            return target.map(to -> row.move(to, this.now)).orElse(row.goAway(this.now));
        }).toList();
    }

    /// What the export calls served stood beside the old addresses, so it is none of
    /// them; as far as it tells the same today.
    private Map<String, String> targets(List<Address> olds, Map<String, AddressRow> exported, List<Address> served) {
        List<Address> newAddresses = new ArrayList<>();
        Set<String> returning = new HashSet<>();
        for (Address address : served) {
            AddressRow before = exported.get(address.id());
            if (before == null || before.state() != AddressState.SERVED
                    || new SameAddress(before.address(), address).answersOtherwise()) {
                newAddresses.add(address);
                if (before != null && before.state() != AddressState.MOVED
                        && new SameAddress(before.address(), address).asksTheSame()) {
                    returning.add(address.id());
                }
            }
        }
        return new RedirectTargets(this.table.kind(), newAddresses, returning, sharedAnswers -> {
            exported.values()
                .stream()
                .filter(row -> row.state() != AddressState.MOVED)
                .forEach(row -> sharedAnswers.meetBefore(AddressSketch.of(row.address())));
            this.table.forEachSketch(sharedAnswers::meetNow);
        }).of(olds);
    }

    private static Map<String, AddressRow> byId(Collection<AddressRow> rows) {
        return rows.stream().collect(Collectors.toMap(AddressRow::id, Function.identity(), (first, second) -> first));
    }

}
