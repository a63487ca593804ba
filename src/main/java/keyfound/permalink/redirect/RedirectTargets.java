package keyfound.permalink.redirect;

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

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;

/// Finds where the content of vanished addresses is served now, for all of them at once:
/// the nearest old address gets the entry.
///
/// A writer's alias decides. Without an alias, strong evidence is settled first. An entry
/// whose own past is known afterwards is no target for an address that merely asks the
/// same or nearly the same. An answer is evidence only when no third entry shares it.
final class RedirectTargets {

    private final Similarity likeness;

    private final NewAddresses newcomers;

    private final Consumer<SharedAnswers> rivalry;

    private final Map<String, String> byAlias = new HashMap<>();

    /// Entries whose past is known.
    private final Set<String> explained;

    private final Map<String, String> found = new HashMap<>();

    /// @param newcomers addresses that were not served before: an old entry may be among
    /// them under a new id
    /// @param returning ids of those newcomers that were served before under the same id
    /// @param rivalry passes every answer that is or was served to the check for shared
    /// answers
    RedirectTargets(AddressKind kind, Collection<Address> newcomers, Set<String> returning,
            Consumer<SharedAnswers> rivalry) {
        this.likeness = Similarity.of(kind);
        this.newcomers = new NewAddresses(newcomers);
        this.explained = new HashSet<>(returning);
        this.rivalry = rivalry;
    }

    /// @param served addresses whose aliases may name an old address
    RedirectTargets withAliasesOf(Collection<Address> served) {
        served.forEach(address -> address.aliases().forEach(alias -> this.byAlias.putIfAbsent(alias, address.id())));
        return this;
    }

    /// @return by old id, the id under which the content is served now; only for those
    /// found
    Map<String, String> of(Collection<Address> olds) {
        Map<String, List<RedirectCandidate>> open = new LinkedHashMap<>();
        for (Address old : olds) {
            String alias = this.byAlias.get(old.id());
            if (alias == null) {
                open.put(old.id(), proposals(AddressedQuestion.of(old)));
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

    /// The candidates, best first. The search ends at a candidate with the same question
    /// and a similar answer, or with the same long answer.
    private List<RedirectCandidate> proposals(AddressedQuestion old) {
        Set<AddressedQuestion> candidates = new LinkedHashSet<>(this.newcomers.asking(old));
        candidates.addAll(this.newcomers.answering(old));
        List<RedirectCandidate> proposals = proposals(old, candidates.stream());
        if (!proposals.isEmpty() && proposals.getFirst().isCertain()) {
            return proposals;
        }
        candidates.addAll(this.newcomers.near(old));
        return proposals(old, candidates.stream());
    }

    private List<RedirectCandidate> proposals(AddressedQuestion old, Stream<AddressedQuestion> candidates) {
        List<RedirectCandidate> proposals = new ArrayList<>();
        candidates.forEach(home -> this.likeness.between(old, home)
            .ifPresent(bond -> proposals.add(RedirectCandidate.of(old, home, bond))));
        proposals.sort(RedirectCandidate.BEST_FIRST);
        return proposals;
    }

    private void settleStrongest(Map<String, List<RedirectCandidate>> open) {
        List<RedirectCandidate> byAnswer = new ArrayList<>();
        for (List<RedirectCandidate> proposals : List.copyOf(open.values())) {
            Optional<RedirectCandidate> best = proposals.stream().findFirst();
            best.filter(proposal -> proposal.bond() == Evidence.SAME).ifPresent(proposal -> settle(proposal, open));
            best.filter(proposal -> proposal.bond() == Evidence.ANSWER).ifPresent(byAnswer::add);
        }
        if (!byAnswer.isEmpty()) {
            SharedAnswers rivals = new SharedAnswers(byAnswer);
            this.rivalry.accept(rivals);
            rivals.uncontested().forEach(proposal -> settle(proposal, open));
        }
    }

    /// Where several candidates have the same question and none has a similar answer, the
    /// one in the same file counts, or none.
    private void settleByQuestion(Map<String, List<RedirectCandidate>> open) {
        List<RedirectCandidate> settled = new ArrayList<>();
        for (List<RedirectCandidate> proposals : open.values()) {
            List<RedirectCandidate> asking = unexplained(proposals, proposal -> proposal.bond() == Evidence.QUESTION);
            asking.stream()
                .findFirst()
                .filter(best -> asking.size() == 1 || best.isInOneFile())
                .ifPresent(settled::add);
        }
        settled.forEach(proposal -> settle(proposal, open));
    }

    /// Two old addresses that nearly ask the entry's question were two entries; at most
    /// one of them is its past.
    private void settleReworded(Map<String, List<RedirectCandidate>> open) {
        Map<String, List<RedirectCandidate>> byHome = new LinkedHashMap<>();
        for (List<RedirectCandidate> proposals : open.values()) {
            List<RedirectCandidate> reworded = unexplained(proposals, RedirectCandidate::isReworded);
            if (isClear(reworded)) {
                RedirectCandidate best = reworded.getFirst();
                byHome.computeIfAbsent(best.home().id(), any -> new ArrayList<>(1)).add(best);
            }
        }
        for (List<RedirectCandidate> rivals : byHome.values()) {
            rivals.sort(RedirectCandidate.BEST_FIRST);
            if (isClear(rivals)) {
                settle(rivals.getFirst(), open);
            }
        }
    }

    private static boolean isClear(List<RedirectCandidate> sorted) {
        return sorted.size() == 1 || (sorted.size() > 1 && sorted.get(0).isClearlyBetterThan(sorted.get(1)));
    }

    private List<RedirectCandidate> unexplained(List<RedirectCandidate> proposals,
            Predicate<RedirectCandidate> wanted) {
        return proposals.stream()
            .filter(proposal -> wanted.test(proposal) && !this.explained.contains(proposal.home().id()))
            .toList();
    }

    private void settle(RedirectCandidate proposal, Map<String, List<RedirectCandidate>> open) {
        this.found.put(proposal.old().id(), proposal.home().id());
        this.explained.add(proposal.home().id());
        open.remove(proposal.old().id());
    }

}
