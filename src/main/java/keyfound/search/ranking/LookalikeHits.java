package keyfound.search.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import keyfound.entry.EntryOutline;
import keyfound.search.Lookalikes;
import keyfound.search.Snippet;
import keyfound.search.TextRange;
import keyfound.search.Verdict;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;

/// Finds among the first hits those whose messages are nearly the same, and the words
/// that tell them apart.
public final class LookalikeHits {

    /// Messages are nearly the same when they share so much of the words of either,
    /// weighed by rarity. Codes, names and other slots are left out of that: they are
    /// what tells such messages apart.
    private static final double ALIKE = 0.6;

    /// Only so many hits are looked at: what comes further below is not nearly the same.
    private static final int MOST_HITS = 10;

    private static final int MOST_CHOICES = 5;

    private final Vocabulary words;

    public LookalikeHits(Vocabulary words) {
        this.words = words;
    }

    /// @param matches the first hits, best first
    /// @param outline the entry of a match
    /// @return empty when the first hit is unknown, stands alone, or no word tells the
    /// entries apart
    public Optional<Lookalikes> among(List<JudgedEntry> matches, Function<JudgedEntry, EntryOutline> outline) {
        List<JudgedEntry> alike = alike(matches.subList(0, Math.min(MOST_HITS, matches.size())), outline);
        if (alike.size() < 2) {
            return Optional.empty();
        }
        List<Lookalikes.Choice> choices = choices(alike, outline,
                match -> match.error().orElseThrow().known().message());
        if (choices.isEmpty()) {
            choices = choices(alike, outline, match -> match.retrieved().question());
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Lookalikes(choices));
    }

    /// Nothing is known beside a choice: where the entries that quote the message of the
    /// first hit differ in nothing but a quoted name, and what was brought says none of
    /// these names, each is merely similar. Paths, ids and numbers are another one each
    /// time, so they are no choice.
    /// @param matches best first
    /// @param outline the entry of a match
    public List<JudgedEntry> undecided(List<JudgedEntry> matches, Function<JudgedEntry, EntryOutline> outline) {
        if (matches.isEmpty() || matches.getFirst().verdict() != Verdict.KNOWN) {
            return matches;
        }
        List<JudgedEntry> alike = alike(matches.subList(0, Math.min(MOST_HITS, matches.size())), outline);
        if (alike.size() < 2 || alike.stream().anyMatch(match -> !isOfAnother(match, alike))) {
            return matches;
        }
        return matches.stream().map(match -> alike.contains(match) ? match.ofAnotherName() : match).toList();
    }

    /// Whether all that this entry says and another does not are names, and what was
    /// brought says none of them.
    private static boolean isOfAnother(JudgedEntry match, List<JudgedEntry> alike) {
        ErrorMatch error = match.error().orElseThrow();
        Set<String> brought = keys(error.brought());
        List<Unit> own = error.known()
            .message()
            .units()
            .stream()
            .filter(unit -> !alike.stream()
                .allMatch(other -> keys(other.error().orElseThrow().known().message()).contains(unit.key())))
            .toList();
        return !own.isEmpty() && own.stream().allMatch(unit -> unit.kind() == Unit.Kind.NAME)
                && own.stream().noneMatch(unit -> brought.contains(unit.key()));
    }

    /// The first hit and those in its language that quote nearly its message. An entry in
    /// another language is its twin, more often than not: that is no choice.
    private List<JudgedEntry> alike(List<JudgedEntry> matches, Function<JudgedEntry, EntryOutline> outline) {
        if (matches.isEmpty() || !quotes(matches.getFirst())) {
            return List.of();
        }
        JudgedEntry first = matches.getFirst();
        String lang = outline.apply(first).lang();
        return matches.stream()
            .filter(match -> match.equals(first)
                    || (quotes(match) && isAlike(first, match) && outline.apply(match).lang().equals(lang)))
            .limit(MOST_CHOICES)
            .toList();
    }

    private static boolean quotes(JudgedEntry match) {
        return match.verdict() != Verdict.UNKNOWN && match.error().isPresent();
    }

    private boolean isAlike(JudgedEntry one, JudgedEntry other) {
        List<Unit> ours = one.error().orElseThrow().known().message().units();
        List<Unit> theirs = other.error().orElseThrow().known().message().units();
        double shared = 0;
        for (Alignment.Pair pair : Alignment.of(ours, theirs, this.words).pairs()) {
            shared += weight(ours.get(pair.brought()));
        }
        return shared > 0 && shared >= ALIKE * Math.max(weight(ours), weight(theirs));
    }

    private double weight(List<Unit> units) {
        return units.stream().mapToDouble(this::weight).sum();
    }

    private double weight(Unit unit) {
        return (unit.kind() == Unit.Kind.WORD) ? this.words.rarity(unit.key()) : 0;
    }

    /// @return empty when the texts say the same
    private List<Lookalikes.Choice> choices(List<JudgedEntry> alike, Function<JudgedEntry, EntryOutline> outline,
            Function<JudgedEntry, MessageUnits> text) {
        Set<String> common = new HashSet<>(keys(text.apply(alike.getFirst())));
        alike.forEach(match -> common.retainAll(keys(text.apply(match))));
        List<Lookalikes.Choice> choices = new ArrayList<>();
        for (JudgedEntry match : alike) {
            MessageUnits message = text.apply(match);
            List<Unit> own = message.units()
                .stream()
                .filter(unit -> unit.kind() != Unit.Kind.PLACEHOLDER && !common.contains(unit.key()))
                .toList();
            Set<String> brought = keys(match.error().orElseThrow().brought());
            boolean said = !own.isEmpty() && decisive(own).stream().allMatch(unit -> brought.contains(unit.key()));
            choices.add(new Lookalikes.Choice(outline.apply(match), new Snippet(message.text(), ranges(own)), said));
        }
        boolean differ = choices.stream().anyMatch(choice -> !choice.message().highlights().isEmpty());
        return differ ? choices : List.of();
    }

    /// Where words or codes differ, the names beside them are examples: `Peer
    /// authentication failed for user "postgres"`.
    private static List<Unit> decisive(List<Unit> own) {
        List<Unit> others = own.stream().filter(unit -> unit.kind() != Unit.Kind.NAME).toList();
        return others.isEmpty() ? own : others;
    }

    private static Set<String> keys(MessageUnits message) {
        return message.units().stream().map(Unit::key).collect(Collectors.toSet());
    }

    private static List<TextRange> ranges(List<Unit> units) {
        List<TextRange> ranges = new ArrayList<>();
        for (Unit unit : units.stream().sorted(Comparator.comparingInt(Unit::start)).toList()) {
            boolean overlaps = !ranges.isEmpty() && unit.start() <= ranges.getLast().end();
            int start = overlaps ? ranges.removeLast().start() : unit.start();
            ranges.add(new TextRange(start, unit.end()));
        }
        return ranges;
    }

}
