package keyfound.search.verdict;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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
import keyfound.signature.token.Codes;
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

    private static final int FEWEST_HUMPS = 3;

    private static final int LONGEST = 64;

    private static final int SHORTEST_SLOT = 8;

    private static final int FEWEST_OF_MESSAGE = 3;

    /// The share of the words of a quoted message that a paste says when it says it.
    private static final double MOST_OF_MESSAGE = 0.6;

    private static final Set<String> OR = Set.of("or", "或", "或者");

    private static final Pattern NUMBERED = Pattern
        .compile("(?=.*\\d.*\\d)(?:[A-Z]{1,8}-?\\d{2,8}|0x[0-9A-Fa-f]{6,16})");

    /// In front of a code: `Error: 0x80370102 …`.
    private static final Pattern LABEL = Pattern.compile("[\"“']?(?:[Ee]rror|错误|报错)(?: [Cc]ode|码|代码)?[:：]? ");

    /// Of a facility of its own; those of Windows itself (0x8000, 0x8007) wrap any error.
    private static final Pattern HRESULT = Pattern.compile("0x8(?!00[07])[0-9A-Fa-f]{7}");

    /// Between a code and its title.
    private static final Pattern TITLE = Pattern.compile("\\s{0,3}(?:[:：]|[-–—|]\\s)");

    /// Numbered, and the name of no error.
    private static final Pattern STANDARD = Pattern
        .compile("(?:SHA|AES|UTF|ISO|RFC|PEP|CVE|MD|RSA|TLS|SSL|KB|GH|ARM)-?\\d+");

    private static final Pattern JOINED = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9]+_[A-Z0-9_]*[A-Z0-9]");

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

    /// @param weights how much a word tells
    NameCodes(ParsedQuery query, Vocabulary weights) {
        this.weights = weights;
        List<Candidate> lines = query.paste().candidates();
        for (Candidate line : lines.subList(0, Math.min(ParsedQuery.MAX_LINES, lines.size()))) {
            MessageUnits.of(line.signature(), weights).units().forEach(unit -> this.bases.add(unit.key()));
            if (!line.isMild() || lines.stream().allMatch(other -> other.isMild() || isOfSame(line, other))) {
                this.said.addAll(words(line.text(), false));
            }
        }
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
        Set<String> codes = codes(entry.question().text());
        if (entry.question().units().stream().noneMatch(Unit::isSlot) && saysNothingElse(entry.question())) {
            codes.addAll(states(entry.question().text()));
        }
        boolean humped = false;
        for (KnownError known : entry.errors()) {
            humped |= MessageIdentity.isAsked(known) && isHumped(known.text());
        }
        return (humped || !codes.isEmpty()) && areAsked(codes, entry);
    }

    /// The words that may be codes, most questions have none.
    private static Set<String> codes(String question) {
        Set<String> codes = new HashSet<>();
        for (String word : words(question, true)) {
            if (isCode(word) || isAnyCode(word)) {
                codes.add(word);
            }
        }
        return codes;
    }

    /// `CrashLoopBackOff`, `InvalidZoneValue` in plain text: one of the humps says that
    /// something fails, and the paste says what else the question tells.
    private static Set<String> states(String question) {
        Set<String> states = new HashSet<>();
        for (String word : BETWEEN.split(question, -1)) {
            if (isHumped(word) && FailureWords.inText(HUMP.matcher(word).replaceAll(" "))) {
                states.add(word);
            }
        }
        return states;
    }

    private boolean areAsked(Set<String> codes, RetrievedEntry entry) {
        Set<String> asked = new HashSet<>();
        boolean asks = ToolPhrases.isQuestion(entry.question().text());
        boolean alone = saysNothingElse(entry.question()) || codes.stream().anyMatch(code -> isTitled(entry, code));
        for (String word : codes) {
            boolean errno = ErrorNames.isErrno(word);
            if ((isCode(word) && (asks || !errno || (alone && saysAnythingElse(entry.question()))))
                    || (alone && isAnyCode(word)) || isHumped(word)) {
                asked.add(word);
            }
        }
        for (KnownError known : entry.errors()) {
            if (MessageIdentity.isAsked(known) && isHumped(known.text())) {
                asked.add(known.text());
            }
        }
        boolean all = this.said.containsAll(asked)
                || (areAlternatives(asked, entry.question().text()) && !Collections.disjoint(this.said, asked));
        return !asked.isEmpty() && all && (alone || !hasNumberedCode(entry.question()))
                && entry.errors().stream().allMatch(known -> isCodeOrSaid(known, entry.question(), asked));
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

    /// `PC01: Machine refused the connection` is the title of the code: whatever is said
    /// behind it, the code is the error. A name in the title tells one of its errors from
    /// the others.
    private static boolean isTitled(RetrievedEntry entry, String code) {
        String question = entry.question().text();
        Matcher label = LABEL.matcher(question);
        int from = label.lookingAt() ? label.end() : 0;
        boolean labelled = from > 0 && HRESULT.matcher(code).matches() && question.startsWith(code + " ", from);
        return question.startsWith(code, from)
                && (labelled || TITLE.matcher(question).region(from + code.length(), question.length()).lookingAt())
                && entry.question().units().stream().noneMatch(unit -> unit.kind() == Unit.Kind.NAME)
                && NUMBERED.matcher(code).matches() && !STANDARD.matcher(code).matches();
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
            .filter(unit -> !isAnyCode(question.textOf(unit)))
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

    /// Also `E0382`, `0x80070005`, `CODEC_HEADER_TOO_LARGE`: names of one error, where a
    /// number alone is none.
    private static boolean isAnyCode(String word) {
        return (isCode(word) && !ErrorNames.isErrno(word)) || NUMBERED.matcher(word).matches()
                || JOINED.matcher(word).matches();
    }

    private static boolean isCode(String word) {
        return word.chars().noneMatch(Character::isDigit) && Codes.isCode(word)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /// `CrashLoopBackOff`, `OOMKilled`, not `TypeError`, `IOException` or `HikariPool`.
    private static boolean isHumped(String text) {
        if (text.length() > LONGEST || text.endsWith("Exception") || text.endsWith("Error")) {
            return false;
        }
        int humps = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 'z' || !Character.isLetter(c)) {
                return false;
            }
            boolean next = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
            humps += (Character.isUpperCase(c) && next) ? 1 : 0;
        }
        boolean failure = humps < FEWEST_HUMPS && humps > 0 && FailureWords.inText(text);
        return (humps >= FEWEST_HUMPS || failure) && Character.isUpperCase(text.charAt(0))
                && !text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        boolean dash = c == '-' && at > 0 && Character.isUpperCase(text.charAt(at - 1)) && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || c == '_' || dash;
    }

    /// Erlang writes `eaddrinuse` for EADDRINUSE.
    private static String asErrno(String word) {
        String upper = (word.charAt(0) == 'e') ? word.toUpperCase(Locale.ROOT) : word;
        return ErrorNames.isErrno(upper) ? upper : word;
    }

    /// A code with an `x` aside, no code has small letters.
    private static boolean maySayCode(String text, int from, int to) {
        if (text.startsWith("0x", from)) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// @param only whether words that cannot be codes are left out
    private static Set<String> words(String text, boolean only) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text, end)) {
                end++;
            }
            if (end > at && end - at <= LONGEST && (!only || text.charAt(at) == 'e' || maySayCode(text, at, end))) {
                String word = asErrno(text.substring(at, end));
                if (!only || maySayCode(word, 0, word.length())) {
                    words.add(word);
                }
            }
            at = end + 1;
        }
        return words;
    }

}
