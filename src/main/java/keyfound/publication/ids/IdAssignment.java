package keyfound.publication.ids;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import keyfound.content.guard.ProblemCode;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.Problem;
import keyfound.entry.SourceOutline;

/// Gives each entry an id that no other entry of the knowledge base has, independent of
/// the order in which files are read.
///
/// An entry that keeps its file, language and question keeps its id where the question
/// occurred once, unless its writer or another server gives it one.
///
/// Two entries in different languages with the same written id are twins: the second gets
/// its language as suffix. Otherwise these rules decide, in order. A written id wins over
/// one made from a question. The entry that is served under the id, or was last served
/// under it, keeps it. The first file by name gets it. An id made from a question is
/// never made again for another entry, since links to it mean the entry that is gone. The
/// loser gets a suffix: its language where that differs from the winner's, otherwise its
/// collection, otherwise a number.
public final class IdAssignment {

    private static final int MAX_CHARS = 120;

    private final SortedMap<String, SourceOutline> before;

    /// Entries of files that were not read now, by id.
    private final Function<EntryId, Optional<EntryOutline>> standing;

    private final FormerIds former;

    private final IdsElsewhere elsewhere;

    /// The owner of each id settled so far, without ids that did not change.
    private final ClaimedIds winners = new ClaimedIds();

    private final Map<String, List<Problem>> problems = new HashMap<>();

    /// @param before what was served until now, by path
    /// @param standing entries of files that were not read now, by id
    /// @param former what is known of former ids
    /// @param elsewhere the ids that other servers gave
    public IdAssignment(SortedMap<String, SourceOutline> before, Function<EntryId, Optional<EntryOutline>> standing,
            FormerIds former, IdsElsewhere elsewhere) {
        this.before = before;
        this.standing = standing;
        this.former = former;
        this.elsewhere = elsewhere;
    }

    /// @param files all files: those read now with the ids they wish for, the others with
    /// the ids they have
    /// @param fresh paths of the files read now
    /// @return by path, the ids of the entries in order, only for files where an id
    /// differs from the one wished for
    public Map<String, List<EntryId>> assign(SortedMap<String, SourceOutline> files, Set<String> fresh) {
        files.values().forEach(this.winners::enter);
        List<Long> losers = new ArrayList<>();
        Map<Long, Claim> standing = new HashMap<>();
        for (String path : fresh) {
            SourceOutline file = files.get(path);
            if (file != null) {
                file.entries().forEach(entry -> contest(wish(entry)).ifPresent(loser -> {
                    long place = this.winners.place(loser);
                    losers.add(place);
                    if (!fresh.contains(loser.file())) {
                        standing.put(place, loser);
                    }
                }));
            }
        }
        // by file and place; a claim is wished for again rather than held
        losers.sort(Comparator.naturalOrder());
        losers.forEach(place -> {
            Claim known = standing.get(place);
            settle((known == null) ? wish(this.winners.entry(place)) : known);
        });
        return this.winners.differences();
    }

    /// What the entries of one file get beside those of the files asked for so far. It
    /// takes the files one after the other, so a later file may change it.
    /// @return empty when all keep the ids they wish for
    Optional<AssignedIds> next(SourceOutline file) {
        this.winners.enter(file);
        Map<Integer, EntryId> ids = new HashMap<>();
        List<Claim> losers = new ArrayList<>();
        for (EntryOutline entry : file.entries()) {
            Claim claim = wish(entry);
            ids.put(entry.order(), claim.id());
            contest(claim).filter(loser -> loser.file().equals(file.path())).ifPresent(losers::add);
        }
        losers.sort(Comparator.comparingInt(loser -> loser.entry().order()));
        losers.forEach(loser -> ids.put(loser.entry().order(), settle(loser)));
        List<EntryId> given = file.entries()
            .stream()
            .map(entry -> ids.getOrDefault(entry.order(), entry.id()))
            .toList();
        List<Problem> found = Optional.ofNullable(this.problems.remove(file.path())).orElse(List.of());
        boolean same = given.equals(file.entries().stream().map(EntryOutline::id).toList());
        return same ? Optional.empty() : Optional.of(new AssignedIds(Optional.empty(), given, found));
    }

    /// Problems with ids that two writers gave, by path.
    public Map<String, List<Problem>> problems() {
        return this.problems;
    }

    /// An entry that keeps its question keeps its id, even if today's rules would make
    /// another one. What another server gave comes first, so that all agree.
    private Claim wish(EntryOutline entry) {
        Optional<EntryId> given = this.elsewhere.of(entry);
        if (given.isPresent()) {
            return new Claim(entry, given.get(), true, false);
        }
        List<EntryOutline> earlier = Optional.ofNullable(this.before.get(entry.source().file()))
            .map(SourceOutline::entries)
            .orElse(List.of());
        if (!entry.pinned()) {
            List<EntryOutline> same = earlier.stream()
                .filter(old -> old.question().equals(entry.question()) && old.lang().equals(entry.lang()))
                .toList();
            if (same.size() == 1) {
                return new Claim(entry, same.getFirst().id(), true, false);
            }
        }
        return new Claim(entry, entry.id(), earlier.stream().anyMatch(old -> old.id().equals(entry.id())),
                !entry.pinned() && this.former.isAnothers(entry, entry.id()));
    }

    /// @return who does not get the id; empty when nobody else wants it
    private Optional<Claim> contest(Claim claim) {
        if (claim.isAnothers()) {
            return Optional.of(claim);
        }
        Claim holder = holder(claim.id());
        if (holder != null && !beats(claim, holder)) {
            return Optional.of(claim);
        }
        this.winners.put(claim);
        return Optional.ofNullable(holder);
    }

    private boolean isFree(EntryId id) {
        return !this.winners.has(id) && this.standing.apply(id).isEmpty();
    }

    private @Nullable Claim holder(EntryId id) {
        Claim winner = this.winners.find(id);
        return (winner != null) ? winner
                : this.standing.apply(id).map(entry -> new Claim(entry, id, true, false)).orElse(null);
    }

    private boolean beats(Claim claim, Claim holder) {
        if (claim.entry().pinned() != holder.entry().pinned()) {
            return claim.entry().pinned();
        }
        if (claim.held() != holder.held()) {
            return claim.held();
        }
        Optional<String> last = this.former.lastFile(claim.id());
        boolean wasMine = last.equals(Optional.of(claim.file()));
        if (wasMine != last.equals(Optional.of(holder.file()))) {
            return wasMine;
        }
        return claim.file().compareTo(holder.file()) < 0;
    }

    private EntryId settle(Claim loser) {
        Claim winner = holder(loser.id());
        if (winner == null && !loser.isAnothers()) {
            this.winners.put(loser);
            return loser.id();
        }
        EntryId id = candidates(loser.entry(), loser.id().value(), Optional.ofNullable(winner).map(Claim::entry))
            .filter(candidate -> isFree(candidate) && !this.former.isAnothers(loser.entry(), candidate))
            .findFirst()
            .orElseThrow();
        this.winners.put(new Claim(loser.entry(), id, false, false));
        Optional.ofNullable(winner)
            .flatMap(holder -> owner(loser, holder, id))
            .ifPresent(owner -> this.problems.computeIfAbsent(loser.file(), any -> new ArrayList<>())
                .add(ProblemCode.DUPLICATE_ID.at(loser.entry().source(), loser.id(), owner.source())));
        return id;
    }

    /// The owner of a written id; empty when the loser is its twin. One id in two
    /// languages makes twins. One id twice in one language, or an id whose twin name is
    /// taken, is a mistake of a writer.
    private Optional<EntryOutline> owner(Claim loser, Claim winner, EntryId given) {
        if (!loser.entry().pinned()) {
            return Optional.empty();
        }
        if (loser.entry().lang().equals(winner.entry().lang())) {
            return Optional.of(winner.entry());
        }
        EntryId twin = new EntryId(suffixed(loser.id().value(), loser.entry().lang()));
        return twin.equals(given) ? Optional.empty() : Optional.ofNullable(holder(twin)).map(Claim::entry);
    }

    private static Stream<EntryId> candidates(EntryOutline loser, String id, Optional<EntryOutline> winner) {
        List<String> names = new ArrayList<>();
        if (winner.filter(entry -> !loser.lang().equals(entry.lang())).isPresent()) {
            names.add(suffixed(id, loser.lang()));
        }
        if (winner.filter(entry -> !loser.collection().equals(entry.collection())).isPresent()) {
            names.add(suffixed(id, loser.collection().value()));
        }
        return Stream
            .concat(names.stream(),
                    IntStream.iterate(2, count -> count + 1).mapToObj(count -> suffixed(id, Integer.toString(count))))
            .map(EntryId::new);
    }

    private static String suffixed(String id, String suffix) {
        String tail = "-" + suffix.substring(0, Math.min(suffix.length(), MAX_CHARS / 2));
        return id.substring(0, Math.min(id.length(), MAX_CHARS - tail.length())) + tail;
    }

}
