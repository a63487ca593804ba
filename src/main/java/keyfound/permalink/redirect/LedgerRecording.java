package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressRow;
import keyfound.permalink.address.AddressSketch;
import keyfound.permalink.address.AddressState;
import keyfound.permalink.address.AddressTable;
import keyfound.permalink.address.Move;

/// Records one publication in the ledger: what is served, what moved, what is gone.
///
/// A moved address leads in one step to an id that is served, or that was served and is
/// gone. Chains are collapsed before they arise, so there are no circles. An address that
/// led to an entry that is gone leads to it again when the entry comes back.
public final class LedgerRecording {

    private final AddressTable table;

    private final Instant now;

    private final Map<String, AddressRow> before = new HashMap<>();

    private final Map<String, AddressRow> after = new LinkedHashMap<>();

    public LedgerRecording(AddressTable table, Instant now) {
        this.table = table;
        this.now = now;
    }

    /// @param served addresses that are new or changed
    /// @param vanished ids that were served and are no longer
    public List<Move> write(Collection<Address> served, Set<String> vanished) {
        Map<String, Address> current = served.stream()
            .collect(Collectors.toMap(Address::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        read(current, vanished);
        current.values().forEach(this::serve);
        List<Move> moves = rehouse(current, vanished);
        current.values().forEach(this::nameAliases);
        collapseChains();
        save();
        return moves;
    }

    private void read(Map<String, Address> current, Set<String> vanished) {
        Set<String> ids = new HashSet<>(current.keySet());
        ids.addAll(vanished);
        current.values().forEach(address -> ids.addAll(address.aliases()));
        remember(this.table.findAll(ids));
    }

    private List<AddressRow> remember(List<AddressRow> rows) {
        rows.forEach(row -> this.before.put(row.id(), row));
        return rows;
    }

    private void serve(Address address) {
        AddressRow row = this.before.get(address.id());
        if (row == null) {
            this.after.put(address.id(), AddressRow.served(address, this.now));
        }
        else if (!row.isServedAs(address)) {
            this.after.put(address.id(), row.serve(address, this.now));
        }
    }

    private List<Move> rehouse(Map<String, Address> current, Set<String> vanished) {
        List<AddressRow> replaced = replaced(current.values());
        Set<String> rewritten = replaced.stream().map(AddressRow::id).collect(Collectors.toSet());
        List<Address> newcomers = current.values()
            .stream()
            .filter(address -> !wasServed(address.id()) || rewritten.contains(address.id()))
            .toList();
        List<AddressRow> homeless = homeless(current.keySet(), vanished, !newcomers.isEmpty());
        List<Address> olds = Stream.concat(homeless.stream(), replaced.stream()).map(AddressRow::address).toList();
        Map<String, String> homes = new RedirectTargets(this.table.kind(), newcomers, returning(newcomers),
                rivals -> meet(rivals, current.values()))
            .withAliasesOf(current.values())
            .of(olds);
        List<Move> moves = new ArrayList<>();
        for (AddressRow row : homeless) {
            Optional<String> home = Optional.ofNullable(homes.get(row.id()));
            if (home.isPresent() || row.state() == AddressState.SERVED) {
                moves.add(lead(row, home));
            }
        }
        for (AddressRow row : remember(this.table.movedTo(rewritten))) {
            Optional<String> home = row.movedTo().map(homes::get).filter(to -> !row.movedTo().equals(Optional.of(to)));
            if (home.isPresent() && !current.containsKey(row.id())) {
                moves.add(lead(row, home));
            }
        }
        return moves;
    }

    private Move lead(AddressRow row, Optional<String> home) {
        this.after.put(row.id(), home.map(to -> row.move(to, this.now)).orElse(row.goAway(this.now)));
        return new Move(row.id(), home);
    }

    private void meet(SharedAnswers rivals, Collection<Address> current) {
        this.table.forEachBearer(rivals::meetBefore);
        current.forEach(address -> rivals.meetNow(AddressSketch.of(address)));
    }

    /// The former content of ids that say something else now: answers were swapped, or an
    /// entry was written under the title of another. What led to such an id meant the
    /// former content.
    private List<AddressRow> replaced(Collection<Address> current) {
        List<AddressRow> replaced = new ArrayList<>();
        for (Address address : current) {
            AddressRow row = this.before.get(address.id());
            if (row != null && row.state() == AddressState.SERVED && row.answersOtherThan(address)) {
                replaced.add(row);
            }
        }
        return replaced;
    }

    private boolean wasServed(String id) {
        AddressRow row = this.before.get(id);
        return row != null && row.state() == AddressState.SERVED;
    }

    /// Ids of entries that were served before under the same id and with the same
    /// question.
    private Set<String> returning(List<Address> newcomers) {
        return newcomers.stream().filter(address -> {
            AddressRow row = this.before.get(address.id());
            return row != null && row.state() != AddressState.MOVED && row.asksLike(address);
        }).map(Address::id).collect(Collectors.toSet());
    }

    /// Addresses that vanished now, and those gone earlier: their content may have come
    /// back under another id.
    private List<AddressRow> homeless(Set<String> current, Set<String> vanished, boolean anyCame) {
        List<AddressRow> homeless = new ArrayList<>();
        vanished.stream()
            .filter(id -> !current.contains(id))
            .sorted()
            .map(this.before::get)
            .filter(row -> row != null && row.state() == AddressState.SERVED)
            .forEach(homeless::add);
        if (anyCame) {
            remember(this.table.findAll(AddressState.GONE)).stream()
                .filter(row -> !current.contains(row.id()))
                .forEach(homeless::add);
        }
        return homeless;
    }

    /// A writer may name an id that this ledger never saw, from another site or a lost
    /// database.
    private void nameAliases(Address address) {
        for (String alias : address.aliases()) {
            AddressRow row = this.after.getOrDefault(alias, this.before.get(alias));
            if (row == null) {
                this.after.put(alias, AddressRow.alias(alias, address, this.now));
            }
            else if (row.state() != AddressState.SERVED) {
                this.after.put(alias, row.move(address.id(), this.now));
            }
        }
    }

    private void collapseChains() {
        Set<String> left = this.after.values()
            .stream()
            .filter(row -> row.state() != AddressState.SERVED)
            .map(AddressRow::id)
            .collect(Collectors.toSet());
        for (AddressRow row : remember(this.table.movedTo(left))) {
            Optional<String> home = row.movedTo().map(this.after::get).flatMap(AddressRow::movedTo);
            home.filter(to -> !this.after.containsKey(row.id()))
                .ifPresent(to -> this.after.put(row.id(), row.move(to, this.now)));
        }
    }

    private void save() {
        Map<Boolean, List<AddressRow>> known = this.after.values()
            .stream()
            .collect(Collectors.partitioningBy(row -> this.before.containsKey(row.id())));
        this.table.update(known.getOrDefault(true, List.of()));
        this.table.insert(known.getOrDefault(false, List.of()));
    }

}
