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
import java.util.function.Function;
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
/// What is left may be a part of another entry of its file now, or several of them.
final class RedirectTargets {

    private final AddressKind kind;

    private final Similarity similarity;

    private final Collection<Address> added;

    private final NewAddresses newAddresses;

    private final Consumer<SharedAnswers> meetAll;

    private final Map<String, String> byAlias = new HashMap<>();

    /// Entries whose past is known.
    private final Set<String> explained;

    private final Map<String, String> found = new HashMap<>();

    private SwallowedAnswers swallowed = new SwallowedAnswers(List.of(), _ -> Optional.empty());

    private PartedAnswers parted = new PartedAnswers(List.of(), _ -> Optional.empty());

    /// @param newAddresses what was not served before: an old entry may be among them
    /// under a new id
    /// @param returning ids of those of them that were there before under their own id
    /// @param meetAll shows all that is or was served to the shared answers
    RedirectTargets(AddressKind kind, Collection<Address> newAddresses, Set<String> returning,
            Consumer<SharedAnswers> meetAll) {
        this.kind = kind;
        this.similarity = Similarity.of(kind);
        this.added = List.copyOf(newAddresses);
        this.newAddresses = new NewAddresses(newAddresses);
        this.explained = new HashSet<>(returning);
        this.meetAll = meetAll;
    }

    /// @param served addresses that are new or changed: their aliases may name an old
    /// address, their answers may hold an old one
    /// @param texts of them, by id; empty where a text is not at hand
    RedirectTargets withServed(Collection<Address> served, Function<String, Optional<String>> texts) {
        this.swallowed = new SwallowedAnswers(served, texts);
        this.parted = new PartedAnswers(this.added, texts);
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
                open.put(old.id(), candidates(AddressedQuestion.of(old)));
            }
            else {
                this.found.put(old.id(), alias);
            }
        }
        settleStrongest(open);
        settleByQuestion(open);
        settleReworded(open);
        if (this.kind == AddressKind.ENTRY) {
            for (Address old : olds) {
                if (open.containsKey(old.id())) {
                    this.swallowed.holderOf(old)
                        .or(() -> this.parted.mostOf(old))
                        .ifPresent(holder -> this.found.putIfAbsent(old.id(), holder));
                }
            }
        }
        return Map.copyOf(this.found);
    }

    /// The best first. No other is looked for where one asks the same and answers alike,
    /// or gives the same long answer.
    private List<RedirectCandidate> candidates(AddressedQuestion old) {
        Set<AddressedQuestion> nearby = new LinkedHashSet<>(this.newAddresses.asking(old));
        nearby.addAll(this.newAddresses.answering(old));
        List<RedirectCandidate> candidates = candidates(old, nearby.stream());
        if (!candidates.isEmpty() && candidates.getFirst().isCertain()) {
            return candidates;
        }
        nearby.addAll(this.newAddresses.near(old));
        return candidates(old, nearby.stream());
    }

    private List<RedirectCandidate> candidates(AddressedQuestion old, Stream<AddressedQuestion> nearby) {
        List<RedirectCandidate> candidates = new ArrayList<>();
        nearby.forEach(target -> this.similarity.between(old, target)
            .ifPresent(evidence -> candidates.add(RedirectCandidate.of(old, target, evidence))));
        candidates.sort(RedirectCandidate.BEST_FIRST);
        return candidates;
    }

    private void settleStrongest(Map<String, List<RedirectCandidate>> open) {
        List<RedirectCandidate> byAnswer = new ArrayList<>();
        for (List<RedirectCandidate> candidates : List.copyOf(open.values())) {
            Optional<RedirectCandidate> best = candidates.stream().findFirst();
            best.filter(candidate -> candidate.evidence() == Evidence.SAME)
                .ifPresent(candidate -> settle(candidate, open));
            best.filter(candidate -> candidate.evidence() == Evidence.ANSWER).ifPresent(byAnswer::add);
        }
        if (!byAnswer.isEmpty()) {
            SharedAnswers sharedAnswers = new SharedAnswers(byAnswer);
            this.meetAll.accept(sharedAnswers);
            sharedAnswers.uncontested().forEach(candidate -> settle(candidate, open));
        }
    }

    /// Where several candidates have the same question and none has a similar answer, the
    /// one in the same file counts, or none.
    private void settleByQuestion(Map<String, List<RedirectCandidate>> open) {
        List<RedirectCandidate> settled = new ArrayList<>();
        for (List<RedirectCandidate> candidates : open.values()) {
            List<RedirectCandidate> asking = unexplained(candidates,
                    candidate -> candidate.evidence() == Evidence.QUESTION);
            asking.stream()
                .findFirst()
                .filter(best -> asking.size() == 1 || best.isInOneFile())
                .ifPresent(settled::add);
        }
        settled.forEach(candidate -> settle(candidate, open));
    }

    /// Two old addresses that nearly ask the entry's question were two entries; at most
    /// one of them is its past.
    private void settleReworded(Map<String, List<RedirectCandidate>> open) {
        Map<String, List<RedirectCandidate>> byTarget = new LinkedHashMap<>();
        for (List<RedirectCandidate> candidates : open.values()) {
            List<RedirectCandidate> reworded = unexplained(candidates, RedirectCandidate::isReworded);
            if (isClear(reworded)) {
                RedirectCandidate best = reworded.getFirst();
                byTarget.computeIfAbsent(best.target().id(), any -> new ArrayList<>(1)).add(best);
            }
        }
        for (List<RedirectCandidate> past : byTarget.values()) {
            past.sort(RedirectCandidate.BEST_FIRST);
            if (isClear(past)) {
                settle(past.getFirst(), open);
            }
        }
    }

    private static boolean isClear(List<RedirectCandidate> sorted) {
        return sorted.size() == 1 || (sorted.size() > 1 && sorted.get(0).isClearlyBetterThan(sorted.get(1)));
    }

    private List<RedirectCandidate> unexplained(List<RedirectCandidate> candidates,
            Predicate<RedirectCandidate> wanted) {
        return candidates.stream()
            .filter(candidate -> wanted.test(candidate) && !this.explained.contains(candidate.target().id()))
            .toList();
    }

    private void settle(RedirectCandidate candidate, Map<String, List<RedirectCandidate>> open) {
        this.found.put(candidate.old().id(), candidate.target().id());
        this.explained.add(candidate.target().id());
        open.remove(candidate.old().id());
    }

}
