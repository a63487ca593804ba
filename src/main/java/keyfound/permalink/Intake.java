package keyfound.permalink;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes in the addresses of an exported ledger that are not known here.
///
/// The export may be older than what is served. An address that it calls served, or that leads to one that is served no
/// more, is led to where its content is now, or is gone. Only a ledger that never saw a publication believes it all: the
/// first one will put it right.
final class Intake {

    private final AddressTable table;

    private final Instant now;

    Intake(AddressTable table, Instant now) {
        this.table = table;
        this.now = now;
    }

    /// @return how many were not known
    int take(Collection<Row> rows) {
        Set<String> known = this.table.findAll(rows.stream().map(Row::id).toList())
            .stream()
            .map(Row::id)
            .collect(Collectors.toSet());
        List<Row> unknown = rows.stream().filter(row -> !known.contains(row.id())).toList();
        List<Address> served = this.table.findAll(State.SERVED).stream().map(Row::address).toList();
        this.table.insert(served.isEmpty() ? unknown : settled(unknown, served));
        return unknown.size();
    }

    private List<Row> settled(List<Row> unknown, List<Address> served) {
        Set<String> ids = served.stream().map(Address::id).collect(Collectors.toSet());
        Homes homes = new Homes(List.of(), served);
        return unknown.stream().map(row -> {
            boolean settled = row.state() == State.GONE || row.movedTo().filter(ids::contains).isPresent();
            Optional<String> home = settled ? row.movedTo() : homes.of(row.address());
            return home.map(to -> row.move(to, this.now)).orElse(row.goAway(this.now));
        }).toList();
    }

}
