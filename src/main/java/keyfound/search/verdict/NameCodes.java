package keyfound.search.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import keyfound.search.identity.MessageIdentity;
import keyfound.search.message.KnownError;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.token.ErrorNames;
import keyfound.signature.token.Token;
import keyfound.text.Scripts;

/// Finds the codes that an entry asks about and a paste says: `EADDRINUSE`,
/// `ERR_NAME_NOT_RESOLVED`, `CrashLoopBackOff`, `SignatureDoesNotMatch`; those with
/// digits (`TB-503`) only where the entry asks about nothing else.
///
/// Names of system errors are said by any program, so they count only where the entry
/// asks what one means. Names of several humps count only where the writer set them apart
/// as code; those of exceptions are classes, not codes.
final class NameCodes {

    private static final int SHORTEST_SLOT = 8;

    private static final int FEWEST_OF_MESSAGE = 3;

    /// The share of the words of a quoted message that a paste says when it says it.
    private static final double MOST_OF_MESSAGE = 0.6;

    private static final Set<String> OR = Set.of("or", "或", "或者");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d_]+");

    /// Between two parts of `CrashLoopBackOff`.
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /// A word is somebody's own that tells so much of the most.
    private static final double OWN = 0.8;

    /// A word that tells more of the most than any program says.
    private static final double TELLS = 0.4;

    private final Vocabulary weights;

    private final Set<String> said = new HashSet<>();

    /// The words of the lines, in their base forms.
    private final Set<String> bases = new HashSet<>();

    private final CodeDetails details;

    /// @param weights how much a word tells
    NameCodes(ParsedQuery query, Vocabulary weights) {
        this.weights = weights;
        List<MessageUnits> read = new ArrayList<>();
        List<Candidate> lines = query.paste().candidates();
        for (Candidate line : lines.subList(0, Math.min(ParsedQuery.MAX_LINES, lines.size()))) {
            MessageUnits units = MessageUnits.of(line.signature(), weights);
            read.add(units);
            units.units().forEach(unit -> this.bases.add(unit.key()));
            if (!line.isMild() || lines.stream().allMatch(other -> other.isMild() || isOfSame(line, other))) {
                this.said.addAll(CodeSpelling.in(line.text(), false));
            }
        }
        this.details = new CodeDetails(read, weights);
    }

    /// Whether two lines name the same path, address or quoted thing, so that they tell
    /// of one failure.
    private static boolean isOfSame(Candidate line, Candidate other) {
        return line.signature()
            .placed()
            .stream()
            .filter(placed -> placed.token() instanceof Token.Slot)
            .map(placed -> placed.token().text())
            .anyMatch(slot -> slot.length() >= SHORTEST_SLOT && other.text().contains(slot));
    }

    /// Whether the entry asks about such codes, and the paste says all of them, or one of
    /// those that it names as alternatives (`ImagePullBackOff or ErrImagePull`).
    boolean areAskedBy(RetrievedEntry entry) {
        if (this.said.isEmpty()) {
            return false;
        }
        Set<String> codes = CodeSpelling.codesIn(entry.question().text());
        if (entry.question().units().stream().noneMatch(Unit::isSlot) && saysNothingElse(entry.question())) {
            codes.addAll(states(entry.question().text()));
        }
        boolean humped = false;
        for (KnownError known : entry.errors()) {
            humped |= MessageIdentity.isAsked(known) && CodeSpelling.isHumped(known.text());
        }
        return (humped || !codes.isEmpty()) && areAsked(codes, entry);
    }

    /// `CrashLoopBackOff`, `InvalidZoneValue` in plain text: one of the humps says that
    /// something fails, and the paste says what else the question tells.
    private static Set<String> states(String question) {
        Set<String> states = new HashSet<>();
        for (String word : BETWEEN.split(question, -1)) {
            if (CodeSpelling.isHumped(word) && FailureWords.inText(HUMP.matcher(word).replaceAll(" "))) {
                states.add(word);
            }
        }
        return states;
    }

    private boolean areAsked(Set<String> codes, RetrievedEntry entry) {
        Set<String> asked = new HashSet<>();
        boolean asks = ToolPhrases.isQuestion(entry.question().text());
        boolean alone = saysNothingElse(entry.question())
                || codes.stream().anyMatch(code -> CodeSpelling.isTitled(entry, code));
        for (String word : codes) {
            boolean errno = ErrorNames.isErrno(word);
            if ((CodeSpelling.isCode(word) && (asks || !errno || (alone && saysAnythingElse(entry.question()))))
                    || (alone && CodeSpelling.isAnyCode(word)) || CodeSpelling.isHumped(word)) {
                asked.add(word);
            }
        }
        for (KnownError known : entry.errors()) {
            if (MessageIdentity.isAsked(known) && CodeSpelling.isHumped(known.text())) {
                asked.add(known.text());
            }
        }
        boolean all = this.said.containsAll(asked)
                || (areAlternatives(asked, entry.question().text()) && !Collections.disjoint(this.said, asked));
        return !asked.isEmpty() && all && (alone || !hasNumberedCode(entry.question()))
                && entry.errors().stream().allMatch(known -> isCodeOrSaid(known, entry.question(), asked))
                && !this.details.areOthers(asked, entry);
    }

    /// A question that quotes a message beside the code asks about that message: `cannot
    /// open the ledger puts the pod into CrashLoopBackOff`.
    private boolean isCodeOrSaid(KnownError known, MessageUnits question, Set<String> asked) {
        if (!MessageIdentity.isAsked(known) || asked.stream().anyMatch(known.text()::contains)
                || !FailureWords.inText(known.text())) {
            return true;
        }
        // of a message of which the paste says little an engine reads the text alone
        int start = question.text().indexOf(known.text());
        int end = start + known.text().length();
        List<Unit> words = question.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD && start >= 0 && unit.start() >= start && unit.end() <= end)
            .toList();
        long said = words.stream().filter(unit -> this.bases.contains(unit.key())).count();
        return words.size() < FEWEST_OF_MESSAGE || said >= MOST_OF_MESSAGE * words.size();
    }

    /// Whether nothing but `or` stands between them in the question.
    private static boolean areAlternatives(Set<String> asked, String question) {
        List<String> words = Arrays.stream(BETWEEN.split(question, -1)).filter(word -> !word.isEmpty()).toList();
        long joined = 0;
        for (int at = 1; at + 1 < words.size(); at++) {
            joined += OR.contains(words.get(at)) && asked.contains(words.get(at - 1))
                    && asked.contains(words.get(at + 1)) ? 1 : 0;
        }
        return joined > 0 && joined == asked.size() - 1;
    }

    /// Where the question has a code with digits, too, the rules for those decide.
    private static boolean hasNumberedCode(MessageUnits question) {
        return question.units()
            .stream()
            .filter(MessageIdentity::isCode)
            .anyMatch(unit -> unit.key().chars().anyMatch(Character::isDigit));
    }

    /// Whether the question tells nothing but the code, or the paste says the rest: `What
    /// does TB-503 mean?`.
    private boolean saysNothingElse(MessageUnits question) {
        return question.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.NAME)
            .filter(unit -> !CodeSpelling.isAnyCode(question.textOf(unit)))
            .allMatch(unit -> Scripts.isHan(unit.key().charAt(0)) || this.bases.contains(unit.key())
                    || (unit.kind() == Unit.Kind.WORD
                            && this.weights.rarity(unit.key()) < TELLS * this.weights.greatestRarity()));
    }

    /// Whether the question has a telling word besides, which the paste says, too.
    private boolean saysAnythingElse(MessageUnits question) {
        return question.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD && !ErrorNames.isErrno(question.textOf(unit)))
            .anyMatch(unit -> this.bases.contains(unit.key())
                    && this.weights.rarity(unit.key()) >= OWN * this.weights.greatestRarity());
    }

}
