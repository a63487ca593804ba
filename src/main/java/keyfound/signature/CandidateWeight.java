package keyfound.signature;

import java.util.List;
import java.util.Locale;

import keyfound.signature.line.Message;
import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.signature.prefix.Level;
import keyfound.signature.scan.Chars;
import keyfound.signature.scan.Scan;
import keyfound.signature.token.Signature;
import keyfound.signature.token.Token;

/// Weighs how telling a message is.
///
/// A sum of what speaks for and against, each between 0 and 1; the figures were chosen by
/// hand so that each reason alone keeps its order: a level outweighs a word of failure,
/// an exception outweighs both, ordinary work sinks below all.
final class CandidateWeight {

    /// Below this a line is noise when something better was found.
    static final double CANDIDATE = 0.36;

    private CandidateWeight() {
    }

    /// @param alike how many lines of the paste have the same shape; at least 1
    static double weigh(Message message, Signature signature, int alike) {
        String text = message.text();
        String lower = text.toLowerCase(Locale.ROOT);
        int failures = Math.max(FailureWords.count(text, 4), isNamedCode(signature) || isRaised(message) ? 1 : 0);
        double weight = 0.3 + ofLevel(message) + ofRole(message) + ofWords(signature);
        weight += ofFailures(message, lower, failures);
        weight += beginsWithException(text) ? 0.12 : 0;
        weight += signature.codes().isEmpty() ? 0 : 0.06;
        weight += isFinding(message) ? (message.level().isEmpty() ? 0.25 : 0.15) : 0;
        weight += isNamedLabel(message, signature) ? 0.2 : 0;
        weight -= text.endsWith(":") ? 0.1 : 0;
        weight -= ToolPhrases.isAdvice(lower) ? 0.12 : 0;
        weight -= ToolPhrases.isFuture(lower) && !isError(message) ? 0.2 : 0;
        weight -= isAccess(text) ? 0.3 : 0;
        weight -= (failures == 0 && alike > 1) ? Math.min(0.2, 0.05 * Math.log(alike)) : 0;
        boolean asks = message.level().isEmpty() && !message.stamped() && message.role() == Message.Role.PLAIN
                && ToolPhrases.isQuestion(text);
        double most = ToolPhrases.isSummary(lower) ? 0.34 : asks ? 0.4 : ToolPhrases.isFrame(lower) ? 0.5 : 1;
        return Math.clamp(weight, 0.01, most);
    }

    /// A compiler or linter says nothing but a place in front of what it found.
    private static boolean isFinding(Message message) {
        return message.placed() && !message.stamped() && message.role() == Message.Role.PLAIN
                && !message.text().startsWith("in ");
    }

    /// A label that begins with a code is the finding itself.
    private static boolean isNamedLabel(Message message, Signature signature) {
        return message.role() == Message.Role.LABEL && !signature.isEmpty()
                && signature.tokens().getFirst() instanceof Token.Code;
    }

    private static double ofLevel(Message message) {
        if (message.level().isEmpty()) {
            return 0;
        }
        return switch (message.level().get()) {
            case FATAL, ERROR -> 0.32;
            case WARN -> 0.12;
            case INFO -> -0.15;
            case DEBUG, NOTE -> -0.25;
        };
    }

    /// `ENOSPC`, `E0382`, `CERTIFICATE_VERIFY_FAILED` speak of failure by themselves; a
    /// number does not.
    private static boolean isNamedCode(Signature signature) {
        return signature.codes().stream().anyMatch(code -> Chars.isLatin(code.charAt(0)));
    }

    private static boolean isRaised(Message message) {
        return switch (message.role()) {
            case RAISED, CAUSE, DEEPEST_CAUSE -> true;
            case PLAIN, JOINED, LABEL, QUOTED -> false;
        };
    }

    private static boolean isError(Message message) {
        return message.level().filter(level -> level.compareTo(Level.ERROR) <= 0).isPresent();
    }

    /// Words of failure say little more where the program itself called the line an
    /// error.
    private static double ofFailures(Message message, String lower, int failures) {
        if (failures == 0) {
            return isError(message) ? 0
                    : ToolPhrases.isWork(lower) ? -0.1 : ToolPhrases.isComplaint(lower) ? 0.08 : -0.05;
        }
        boolean warning = message.level().filter(level -> level == Level.WARN).isPresent();
        return (isError(message) ? 0.06 : warning ? 0.18 : 0.22) + 0.03 * (failures - 1);
    }

    private static double ofRole(Message message) {
        return switch (message.role()) {
            case PLAIN -> 0;
            case RAISED -> 0.13;
            case CAUSE -> 0.08;
            case DEEPEST_CAUSE -> 0.2;
            case JOINED -> -0.1;
            case LABEL -> -0.2;
            case QUOTED -> 0.15;
        };
    }

    private static double ofWords(Signature signature) {
        int words = signature.words().size();
        if (words == 0) {
            return signature.codes().isEmpty() ? -0.25 : -0.1;
        }
        return (words == 1) ? -0.1 : (words == 2) ? -0.02 : 0;
    }

    /// `java.lang.IllegalStateException: …`, `TypeError: …`, `panic: …`.
    private static boolean beginsWithException(String text) {
        int end = Scan.run(text, 0, 200, c -> Chars.isWordPart((char) c) || ".$_".indexOf(c) >= 0);
        String name = text.substring(0, end);
        boolean ending = List.of("Error", "Exception", "Failure", "Fault", "Interrupt", "Exit")
            .stream()
            .anyMatch(name::endsWith);
        return ending && (end == text.length() || text.charAt(end) == ':');
    }

    /// A web server's access log.
    private static boolean isAccess(String text) {
        return text.contains(" HTTP/1.")
                && (text.contains("\"GET ") || text.contains("\"POST ") || text.contains("\"PUT ")
                        || text.contains("\"HEAD ") || text.contains("\"DELETE ") || text.contains("\"OPTIONS "));
    }

}
