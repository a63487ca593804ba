package keyfound.search.ranking;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.search.Difference;
import keyfound.search.Verdict;
import keyfound.search.identity.NamedFiles;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.KnownError;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.MentionedNames;
import keyfound.search.query.ParsedQuery;
import keyfound.search.verdict.EntryVerdicts;
import keyfound.signature.line.PasteLine;
import keyfound.text.LowerCase;
import keyfound.text.Scripts;

/// Decides whose message it is where several entries quote the same one: what the paste
/// says besides of programs, commands, images and paths, and the entry's question or the
/// path of its file says, too. Where nothing does, a message that any program may print
/// is not known: the choice is shown.
final class SameMessages {

    /// Two entries quote the same when as much of the line is in either, but for so much.
    private static final double SAME = 0.03;

    /// A message that says so much more of the line says clearly more.
    private static final double CLEARLY = 0.15;

    /// And so much of its words that are no general text.
    private static final double OWN = 0.4;

    /// The words besides tell enough from so much of a word that no entry says.
    private static final double TELLS = 0.5;

    /// A name in the path of the file says it more surely than a word of the question.
    private static final double BY_PATH = 2;

    private static final int FEWEST_OF_FRAME = 3;

    private static final int SHORTEST_MESSAGE = 12;

    private static final int MAX_LINES = 400;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,40}");

    private final ParsedQuery query;

    private final Vocabulary words;

    private final MentionedNames said;

    SameMessages(ParsedQuery query, Vocabulary words, MentionedNames said) {
        this.query = query;
        this.words = words;
        this.said = said;
    }

    /// Of the rarest word of a name.
    private double rarity(String name) {
        return Arrays.stream(name.split(" "))
            .mapToDouble(word -> this.words.rarity(this.words.base(word)))
            .max()
            .orElse(0);
    }

    /// @param matches best first; one that is meant by the words besides changes places
    /// with the first, and is as sure as that
    void sort(List<JudgedEntry> matches) {
        if (matches.isEmpty() || matches.getFirst().error().isEmpty()
                || matches.getFirst().verdict() == Verdict.UNKNOWN) {
            return;
        }
        JudgedEntry first = matches.getFirst();
        List<JudgedEntry> same = matches.stream().filter(match -> isSame(first, match)).toList();
        long alike = same.stream().mapToLong(SameMessages::namedFiles).max().orElse(0);
        Optional<JudgedEntry> nearer = nearerThanGeneral(first, matches);
        if (nearer.isPresent()) {
            matches.set(matches.indexOf(nearer.get()), first.withScore(nearer.get().score()));
            matches.set(0, nearer.get().withScore(first.score()));
            matches.replaceAll(match -> match.error().filter(EntryVerdicts::isGeneral).isPresent()
                    ? match.asMerelySimilar() : match);
            return;
        }
        if (same.size() < 2) {
            return;
        }
        if (same.stream().anyMatch(match -> namedFiles(match) < alike)) {
            // only what names the file of the line is meant
            same.stream()
                .filter(match -> namedFiles(first) < alike && namedFiles(match) == alike)
                .findFirst()
                .ifPresent(match -> swap(matches, first, match));
            return;
        }
        Set<String> besides = besides(first.error().orElseThrow());
        double own = told(first, besides);
        double most = own + TELLS * this.words.greatestRarity();
        JudgedEntry meant = first;
        for (JudgedEntry match : same) {
            double told = told(match, besides);
            if (told >= most) {
                most = told;
                meant = match;
            }
        }
        if (!meant.equals(first)) {
            swap(matches, first, meant);
        }
        else if ((isFrame(same) || (EntryVerdicts.isGeneral(first.error().orElseThrow()) && isOfOthers(same)))
                && !isMeant(first, same, own, besides)) {
            matches.set(0, first.asMerelySimilar());
        }
    }

    private static long namedFiles(JudgedEntry match) {
        return match.error().map(NamedFiles::shared).orElse(0L);
    }

    private static void swap(List<JudgedEntry> matches, JudgedEntry first, JudgedEntry meant) {
        int at = matches.indexOf(meant);
        matches.set(0, meant.insteadOf(first));
        matches.set(at, first.withScore(meant.score()));
    }

    /// Where the first entry knows no more of the line than any program says (`(13:
    /// Permission denied)`): another one whose message says clearly more of it, but for a
    /// code. It comes first, for the code is the difference to be told.
    private static Optional<JudgedEntry> nearerThanGeneral(JudgedEntry first, List<JudgedEntry> matches) {
        ErrorMatch one = first.error().orElseThrow();
        if (!EntryVerdicts.isGeneral(one)) {
            return Optional.empty();
        }
        return matches.stream()
            .filter(match -> match.isAbout(one.candidate()))
            .filter(match -> match.error()
                .filter(two -> two.candidate().equals(one.candidate()) && EntryVerdicts.ownShare(two) >= OWN
                        && two.alignment().explained() >= one.alignment().explained() + CLEARLY)
                .isPresent())
            .filter(match -> match.difference().filter(found -> found.kind() == Difference.Kind.OTHER_CODE).isPresent())
            .findFirst();
    }

    /// Whether the words besides mean the first more clearly than any other.
    private boolean isMeant(JudgedEntry first, List<JudgedEntry> same, double own, Set<String> besides) {
        return same.stream()
            .filter(match -> !match.equals(first))
            .allMatch(match -> told(match, besides) <= own - TELLS * this.words.greatestRarity());
    }

    /// Whether several answers show it, and none asks about it: then it frames what each
    /// of them is about.
    ///
    /// An entry and its twin in the other writing are one.
    private static boolean isFrame(List<JudgedEntry> same) {
        long chinese = same.stream().filter(match -> Scripts.hasHan(match.retrieved().question().text())).count();
        return Math.max(chinese, same.size() - chinese) >= FEWEST_OF_FRAME
                && same.stream().allMatch(match -> match.error().filter(EntryVerdicts::isShown).isPresent())
                && same.stream().map(match -> match.retrieved().question().text()).distinct().count() == same.size();
    }

    /// Whether files of several names quote it.
    private static boolean isOfOthers(List<JudgedEntry> same) {
        return same.stream().map(match -> match.retrieved().products()).distinct().count() > 1;
    }

    private static boolean isSame(JudgedEntry first, JudgedEntry other) {
        ErrorMatch one = first.error().orElseThrow();
        if (!other.isAbout(one.candidate()) || other.error().isEmpty() || other.verdict() == Verdict.UNKNOWN) {
            return false;
        }
        ErrorMatch two = other.error().orElseThrow();
        return one.candidate().equals(two.candidate())
                && two.alignment().matched() >= (1 - SAME) * one.alignment().matched()
                && two.alignment().coverage() >= one.alignment().coverage() - SAME;
    }

    /// The words of the paste outside the line that both quote.
    private Set<String> besides(ErrorMatch match) {
        Set<String> besides = new HashSet<>();
        this.query.paste().lines().stream().limit(MAX_LINES).map(PasteLine::text).forEach(line -> {
            String rest = line.replace(match.candidate().text(), " ");
            Matcher word = WORD.matcher(LowerCase.of(rest));
            while (word.find()) {
                besides.add(this.words.base(word.group()));
            }
        });
        match.brought().units().forEach(unit -> besides.remove(unit.key()));
        return besides;
    }

    /// Another message that the entry quotes, word for word on another line.
    private boolean isSaidBesides(KnownError known, JudgedEntry match) {
        ErrorMatch error = match.error().orElseThrow();
        return known.text().length() >= SHORTEST_MESSAGE && known.block() == error.known().block()
                && !error.candidate().text().contains(known.text())
                && this.query.paste()
                    .candidates()
                    .stream()
                    .limit(ParsedQuery.MAX_LINES)
                    .anyMatch(line -> line.text().contains(known.text()));
    }

    private double weight(KnownError known) {
        return known.message()
            .units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD)
            .mapToDouble(unit -> this.words.rarity(unit.key()))
            .sum();
    }

    private double told(JudgedEntry match, Set<String> besides) {
        RetrievedEntry entry = match.retrieved();
        Set<String> own = entry.question()
            .units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD)
            .map(Unit::key)
            .collect(Collectors.toCollection(HashSet::new));
        own.retainAll(besides);
        double told = own.stream().mapToDouble(this.words::rarity).sum();
        told += entry.errors().stream().filter(known -> isSaidBesides(known, match)).mapToDouble(this::weight).sum();
        for (String name : entry.products()) {
            told += this.said.any(List.of(name)) ? BY_PATH * rarity(name) : 0;
        }
        return told;
    }

}
