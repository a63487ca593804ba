package keyfound.permalink.redirect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private static final int AT_ONCE = 5000;

    private final AddressTable table;

    private final Instant now;

    private final Function<String, Optional<String>> texts;

    private final Map<String, AddressRow> before = new HashMap<>();

    private final Map<String, AddressRow> after = new LinkedHashMap<>();

    private boolean written;

    public LedgerRecording(AddressTable table, Instant now) {
        this(table, now, _ -> Optional.empty());
    }

    /// @param texts question and answer of what is served now, by id; empty where it is
    /// not at hand
    public LedgerRecording(AddressTable table, Instant now, Function<String, Optional<String>> texts) {
        this.table = table;
        this.now = now;
        this.texts = texts;
    }

    /// @param served addresses that may be new or changed, each id once
    /// @param vanished ids that were served and are no longer
    public List<Move> write(Collection<Address> served, Set<String> vanished) {
        if (this.table.isEmpty()) {
            new FirstRecording(this.table, this.now).write(served);
            this.written = !served.isEmpty();
            return List.of();
        }
        remember(this.table.findAll(vanished));
        Map<String, Address> current = changed(served);
        current.values().forEach(this::serve);
        List<Move> moves = redirect(served, current, vanished);
        current.values().forEach(this::nameAliases);
        collapseChains();
        save();
        this.written = !this.after.isEmpty();
        return moves;
    }

    /// Whether an address changed.
    public boolean isWritten() {
        return this.written;
    }

    /// The addresses that are new, that changed, or that have aliases. After a change of
    /// the index a whole knowledge base comes again, of which few are.
    private Map<String, Address> changed(Collection<Address> served) {
        Map<String, Address> changed = new LinkedHashMap<>();
        List<Address> asked = new ArrayList<>();
        for (Address address : served) {
            asked.add(address);
            if (asked.size() == AT_ONCE) {
                compare(asked, changed);
                asked.clear();
            }
        }
        compare(asked, changed);
        return changed;
    }

    private void compare(List<Address> served, Map<String, Address> changed) {
        Set<String> ids = new HashSet<>();
        for (Address address : served) {
            ids.add(address.id());
            ids.addAll(address.aliases());
        }
        Map<String, AddressRow> rows = new HashMap<>();
        this.table.findAll(ids).forEach(row -> rows.put(row.id(), row));
        for (Address address : served) {
            AddressRow row = rows.get(address.id());
            if (row == null || !row.isServedAs(address) || !address.aliases().isEmpty()) {
                changed.putIfAbsent(address.id(), address);
                remember(rows, address.id());
                address.aliases().forEach(alias -> remember(rows, alias));
            }
        }
    }

    private void remember(Map<String, AddressRow> rows, String id) {
        AddressRow row = rows.get(id);
        if (row != null) {
            this.before.put(id, row);
        }
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

    private List<Move> redirect(Collection<Address> served, Map<String, Address> current, Set<String> vanished) {
        List<AddressRow> replaced = replaced(current.values());
        Set<String> rewritten = replaced.stream().map(AddressRow::id).collect(Collectors.toSet());
        List<Address> newAddresses = current.values()
            .stream()
            .filter(address -> !wasServed(address.id()) || rewritten.contains(address.id()))
            .toList();
        List<AddressRow> withoutTarget = withoutTarget(current.keySet(), vanished, !newAddresses.isEmpty());
        List<Address> olds = Stream.concat(withoutTarget.stream(), replaced.stream()).map(AddressRow::address).toList();
        if (olds.isEmpty()) {
            // many new addresses may come, and none is looked for
            return List.of();
        }
        Map<String, String> targets = new RedirectTargets(this.table.kind(), newAddresses, returning(newAddresses),
                sharedAnswers -> meet(sharedAnswers, served))
            .withServed(served, this.texts)
            .of(olds);
        List<Move> moves = new ArrayList<>();
        for (AddressRow row : withoutTarget) {
            Optional<String> target = Optional.ofNullable(targets.get(row.id()));
            if (target.isPresent() || row.state() == AddressState.SERVED) {
                moves.add(lead(row, target));
            }
        }
        for (AddressRow row : remember(this.table.movedTo(rewritten))) {
            Optional<String> target = row.movedTo()
                .map(targets::get)
                .filter(to -> !row.movedTo().equals(Optional.of(to)));
            if (target.isPresent() && !current.containsKey(row.id())) {
                moves.add(lead(row, target));
            }
        }
        return moves;
    }

    private Move lead(AddressRow row, Optional<String> target) {
        this.after.put(row.id(), target.map(to -> row.move(to, this.now)).orElse(row.goAway(this.now)));
        return new Move(row.id(), target);
    }

    private void meet(SharedAnswers sharedAnswers, Collection<Address> current) {
        this.table.forEachSketch(sharedAnswers::meetBefore);
        current.forEach(address -> sharedAnswers.meetNow(AddressSketch.of(address)));
    }

    /// The former content of ids that say something else now: answers were swapped, or an
    /// entry was written under the title of another. What led to such an id meant the
    /// former content.
    private List<AddressRow> replaced(Collection<Address> current) {
        List<AddressRow> replaced = new ArrayList<>();
        for (Address address : current) {
            AddressRow row = this.before.get(address.id());
            if (row != null && row.state() == AddressState.SERVED
                    && new SameAddress(row.address(), address).answersOtherwise()) {
                replaced.add(row);
            }
        }
        return replaced;
    }

    private boolean wasServed(String id) {
        AddressRow row = this.before.get(id);
        return row != null && row.state() == AddressState.SERVED;
    }

    /// Ids of what was there before under its own id, and asks what it asked then.
    private Set<String> returning(List<Address> newAddresses) {
        return newAddresses.stream().filter(address -> {
            AddressRow row = this.before.get(address.id());
            return row != null && row.state() != AddressState.MOVED
                    && new SameAddress(row.address(), address).asksTheSame();
        }).map(Address::id).collect(Collectors.toSet());
    }

    /// What vanished now, and what is gone since earlier: its content may have come back
    /// under another id.
    private List<AddressRow> withoutTarget(Set<String> current, Set<String> vanished, boolean anyCame) {
        List<AddressRow> withoutTarget = new ArrayList<>();
        vanished.stream()
            .filter(id -> !current.contains(id))
            .sorted()
            .map(this.before::get)
            .filter(row -> row != null && row.state() == AddressState.SERVED)
            .forEach(withoutTarget::add);
        if (anyCame) {
            remember(this.table.findAll(AddressState.GONE)).stream()
                .filter(row -> !current.contains(row.id()))
                .forEach(withoutTarget::add);
        }
        return withoutTarget;
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
            Optional<String> target = row.movedTo().map(this.after::get).flatMap(AddressRow::movedTo);
            target.filter(to -> !this.after.containsKey(row.id()))
                .ifPresent(to -> this.after.put(row.id(), row.move(to, this.now)));
        }
    }

    private void save() {
        Map<Boolean, List<AddressRow>> known = this.after.values()
            .stream()
            .collect(Collectors.partitioningBy(row -> this.before.containsKey(row.id())));
        this.table.update(known.getOrDefault(true, List.of()));
        this.table.insert(inOrder(known.getOrDefault(false, List.of())));
    }

    /// The index of the table grows at its end, rather than at a hundred thousand places.
    private static List<AddressRow> inOrder(List<AddressRow> rows) {
        return rows.stream().sorted(Comparator.comparing(AddressRow::id)).toList();
    }

}
