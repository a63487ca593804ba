package keyfound.permalink;

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

/// The ledger's entry for one publication: what is served, what moved, what is gone.
///
/// Whatever moved leads to an id that is served, in one step: chains are collapsed when they would arise, and so no
/// circle can.
final class Book {

    private final AddressTable table;

    private final Instant now;

    private final Map<String, Row> before = new HashMap<>();

    private final Map<String, Row> after = new LinkedHashMap<>();

    Book(AddressTable table, Instant now) {
        this.table = table;
        this.now = now;
    }

    /// @param served what is new or changed
    /// @param vanished ids that were served and are no more
    List<Move> write(Collection<Address> served, Set<String> vanished) {
        Map<String, Address> current = served.stream()
            .collect(Collectors.toMap(Address::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        read(current, vanished);
        Set<String> replaced = replaced(current.values());
        current.values().forEach(this::serve);
        List<Row> homeless = homeless(current.keySet(), vanished);
        remember(this.table.movedTo(replaced)).stream()
            .filter(row -> !current.containsKey(row.id()))
            .forEach(homeless::add);
        List<Move> moves = rehouse(homeless, current.values(), replaced);
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

    private List<Row> remember(List<Row> rows) {
        rows.forEach(row -> this.before.put(row.id(), row));
        return rows;
    }

    private void serve(Address address) {
        Row row = this.before.get(address.id());
        if (row == null) {
            this.after.put(address.id(), Row.served(address, this.now));
        }
        else if (!row.isServedAs(address)) {
            this.after.put(address.id(), row.serve(address, this.now));
        }
    }

    /// Ids that name something else now: titles were swapped, or an entry was written
    /// anew
    /// under the title of another. What led to the id meant what was there before.
    private Set<String> replaced(Collection<Address> current) {
        return current.stream().filter(address -> {
            Row row = this.before.get(address.id());
            return row != null && row.state() == State.SERVED && Homes.isOther(row.address(), address);
        }).map(Address::id).collect(Collectors.toSet());
    }

    private List<Move> rehouse(List<Row> homeless, Collection<Address> current, Set<String> replaced) {
        if (homeless.isEmpty()) {
            return List.of();
        }
        Homes homes = new Homes(current, newcomers(current, replaced));
        List<Move> moves = new ArrayList<>();
        for (Row row : homeless) {
            Optional<String> home = homes.of(row.address());
            boolean leadsElsewhere = home.isPresent() && !home.equals(row.movedTo());
            if (leadsElsewhere || row.state() == State.SERVED) {
                this.after.put(row.id(), home.map(to -> row.move(to, this.now)).orElse(row.goAway(this.now)));
                moves.add(new Move(row.id(), home));
            }
        }
        return moves;
    }

    private List<Address> newcomers(Collection<Address> current, Set<String> replaced) {
        return current.stream().filter(address -> {
            Row row = this.before.get(address.id());
            return row == null || row.state() != State.SERVED || replaced.contains(address.id());
        }).toList();
    }

    /// What vanished now, and what is gone since earlier: its content may have come back
    /// under another id.
    private List<Row> homeless(Set<String> current, Set<String> vanished) {
        List<Row> homeless = new ArrayList<>();
        vanished.stream()
            .filter(id -> !current.contains(id))
            .sorted()
            .map(this.before::get)
            .filter(row -> row != null && row.state() == State.SERVED)
            .forEach(homeless::add);
        remember(this.table.findAll(State.GONE)).stream()
            .filter(row -> !current.contains(row.id()))
            .forEach(homeless::add);
        return homeless;
    }

    /// A writer may name an id that this ledger never saw, of another site or of a
    /// database that was lost.
    private void nameAliases(Address address) {
        for (String alias : address.aliases()) {
            Row row = this.after.getOrDefault(alias, this.before.get(alias));
            if (row == null) {
                this.after.put(alias, Row.alias(alias, address, this.now));
            }
            else if (row.state() != State.SERVED) {
                this.after.put(alias, row.move(address.id(), this.now));
            }
        }
    }

    private void collapseChains() {
        Set<String> left = this.after.values()
            .stream()
            .filter(row -> row.state() != State.SERVED)
            .map(Row::id)
            .collect(Collectors.toSet());
        for (Row row : remember(this.table.movedTo(left))) {
            if (!this.after.containsKey(row.id())) {
                Optional<String> home = row.movedTo().map(this.after::get).flatMap(Row::movedTo);
                this.after.put(row.id(), home.map(to -> row.move(to, this.now)).orElse(row.goAway(this.now)));
            }
        }
    }

    private void save() {
        Map<Boolean, List<Row>> known = this.after.values()
            .stream()
            .collect(Collectors.partitioningBy(row -> this.before.containsKey(row.id())));
        this.table.update(known.getOrDefault(true, List.of()));
        this.table.insert(known.getOrDefault(false, List.of()));
    }

}
