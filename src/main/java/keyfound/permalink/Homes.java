package keyfound.permalink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds for addresses that went away where their content is served now, all at once: who comes nearest has the home.
///
/// A writer's alias decides. Without one, what is tied by a strong bond is settled first; a home whose own past is known then is
/// no home for what merely asks the same or nearly the same. An answer ties only when no third one bears it.
final class Homes {

    private final Likeness likeness;

    private final Newcomers newcomers;

    private final Consumer<Rivals> rivalry;

    private final Map<String, String> byAlias = new HashMap<>();

    /// Homes of which it is known what they were before.
    private final Set<String> explained;

    private final Map<String, String> found = new HashMap<>();

    /// @param newcomers what was not served before: an old entry may be among them under
    /// a new id
    /// @param returning ids of those newcomers that were there before under their own id
    /// @param rivalry lets all that is or was served meet the rivals
    Homes(Kind kind, Collection<Address> newcomers, Set<String> returning, Consumer<Rivals> rivalry) {
        this.likeness = Likeness.of(kind);
        this.newcomers = new Newcomers(newcomers);
        this.explained = new HashSet<>(returning);
        this.rivalry = rivalry;
    }

    /// @param served whose aliases may mean an old address
    Homes withAliasesOf(Collection<Address> served) {
        served.forEach(address -> address.aliases().forEach(alias -> this.byAlias.putIfAbsent(alias, address.id())));
        return this;
    }

    /// @return by old id, the id under which it is served now; no more than have one
    Map<String, String> of(Collection<Address> olds) {
        Map<String, List<Proposal>> open = new LinkedHashMap<>();
        for (Address old : olds) {
            String alias = this.byAlias.get(old.id());
            if (alias == null) {
                open.put(old.id(), proposals(Named.of(old)));
            }
            else {
                this.found.put(old.id(), alias);
            }
        }
        settleStrongest(open);
        settleByQuestion(open);
        settleReworded(open);
        return Map.copyOf(this.found);
    }

    /// The best first. No other is looked for where one asks the same and answers alike,
    /// or gives the same long answer.
    private List<Proposal> proposals(Named old) {
        Set<Named> candidates = new LinkedHashSet<>(this.newcomers.asking(old));
        candidates.addAll(this.newcomers.answering(old));
        List<Proposal> proposals = proposals(old, candidates.stream());
        if (!proposals.isEmpty() && proposals.getFirst().isCertain()) {
            return proposals;
        }
        candidates.addAll(this.newcomers.near(old));
        return proposals(old, candidates.stream());
    }

    private List<Proposal> proposals(Named old, Stream<Named> candidates) {
        List<Proposal> proposals = new ArrayList<>();
        candidates.forEach(home -> this.likeness.between(old, home)
            .ifPresent(bond -> proposals.add(Proposal.of(old, home, bond))));
        proposals.sort(Proposal.BEST_FIRST);
        return proposals;
    }

    private void settleStrongest(Map<String, List<Proposal>> open) {
        List<Proposal> byAnswer = new ArrayList<>();
        for (List<Proposal> proposals : List.copyOf(open.values())) {
            Optional<Proposal> best = proposals.stream().findFirst();
            best.filter(proposal -> proposal.bond() == Bond.SAME).ifPresent(proposal -> settle(proposal, open));
            best.filter(proposal -> proposal.bond() == Bond.ANSWER).ifPresent(byAnswer::add);
        }
        if (!byAnswer.isEmpty()) {
            Rivals rivals = new Rivals(byAnswer);
            this.rivalry.accept(rivals);
            rivals.uncontested().forEach(proposal -> settle(proposal, open));
        }
    }

    /// Where several ask the same, none of which answers alike, the one in the same file
    /// is meant, or none.
    private void settleByQuestion(Map<String, List<Proposal>> open) {
        List<Proposal> settled = new ArrayList<>();
        for (List<Proposal> proposals : open.values()) {
            List<Proposal> asking = unexplained(proposals, proposal -> proposal.bond() == Bond.QUESTION);
            asking.stream()
                .findFirst()
                .filter(best -> asking.size() == 1 || best.isInOneFile())
                .ifPresent(settled::add);
        }
        settled.forEach(proposal -> settle(proposal, open));
    }

    /// Two old ones that nearly ask what the home does were two entries; at most one of
    /// them is the home's past.
    private void settleReworded(Map<String, List<Proposal>> open) {
        Map<String, List<Proposal>> byHome = new LinkedHashMap<>();
        for (List<Proposal> proposals : open.values()) {
            List<Proposal> reworded = unexplained(proposals, Proposal::isReworded);
            if (isClear(reworded)) {
                Proposal best = reworded.getFirst();
                byHome.computeIfAbsent(best.home().id(), any -> new ArrayList<>(1)).add(best);
            }
        }
        for (List<Proposal> rivals : byHome.values()) {
            rivals.sort(Proposal.BEST_FIRST);
            if (isClear(rivals)) {
                settle(rivals.getFirst(), open);
            }
        }
    }

    private static boolean isClear(List<Proposal> sorted) {
        return sorted.size() == 1 || (sorted.size() > 1 && sorted.get(0).isClearlyBetterThan(sorted.get(1)));
    }

    private List<Proposal> unexplained(List<Proposal> proposals, Predicate<Proposal> wanted) {
        return proposals.stream()
            .filter(proposal -> wanted.test(proposal) && !this.explained.contains(proposal.home().id()))
            .toList();
    }

    private void settle(Proposal proposal, Map<String, List<Proposal>> open) {
        this.found.put(proposal.old().id(), proposal.home().id());
        this.explained.add(proposal.home().id());
        open.remove(proposal.old().id());
    }

}
