package keyfound.search.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import keyfound.search.message.KnownError;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.token.Codes;
import keyfound.signature.token.ErrorNames;

/// Finds the codes without a digit that an entry asks about and a paste says:
/// `EADDRINUSE`, `ERR_NAME_NOT_RESOLVED`, `CrashLoopBackOff`, `SignatureDoesNotMatch`.
///
/// Names of system errors are said by any program, so they count only where the entry
/// asks what one means. Names of several humps count only where the writer set them apart
/// as code; those of exceptions are classes, not codes.
final class NameCodes {

    private static final int FEWEST_HUMPS = 3;

    private static final int LONGEST = 64;

    private final Set<String> said = new HashSet<>();

    NameCodes(ParsedQuery query) {
        List<Candidate> lines = query.paste().candidates();
        for (Candidate line : lines.subList(0, Math.min(ParsedQuery.MAX_LINES, lines.size()))) {
            if (!line.isMild()) {
                this.said.addAll(words(line.text()));
            }
        }
    }

    /// Whether the entry asks about such codes, and the paste says all of them.
    boolean areAskedBy(RetrievedEntry entry) {
        if (this.said.isEmpty()) {
            return false;
        }
        Set<String> asked = new HashSet<>();
        boolean asks = ToolPhrases.isQuestion(entry.question().text());
        for (String word : words(entry.question().text())) {
            if (isCode(word) && (asks || !ErrorNames.isErrno(word))) {
                asked.add(word);
            }
        }
        for (KnownError known : entry.errors()) {
            if (MessageIdentity.isAsked(known) && isHumped(known.text())) {
                asked.add(known.text());
            }
        }
        return !asked.isEmpty() && this.said.containsAll(asked) && !hasNumberedCode(entry.question());
    }

    /// Where the question has a code with digits, too, the rules for those decide.
    private static boolean hasNumberedCode(MessageUnits question) {
        return question.units()
            .stream()
            .filter(MessageIdentity::isCode)
            .anyMatch(unit -> unit.key().chars().anyMatch(Character::isDigit));
    }

    private static boolean isCode(String word) {
        return word.chars().noneMatch(Character::isDigit) && Codes.isCode(word)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /// `CrashLoopBackOff`, not `TypeError`, `IOException` or `HikariPool`.
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
        return humps >= FEWEST_HUMPS && Character.isUpperCase(text.charAt(0));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            if (end > at && end - at <= LONGEST) {
                words.add(text.substring(at, end));
            }
            at = end + 1;
        }
        return words;
    }

}
