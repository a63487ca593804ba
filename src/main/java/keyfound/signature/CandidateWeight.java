package keyfound.signature;

import java.util.List;

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
/// A sum of reasons ({@link WeightReason}), clamped to 0.01 – 1. The figures were chosen
/// by hand so that each reason alone keeps its order: a level outweighs a word of
/// failure, an exception outweighs both, ordinary work sinks below all.
final class CandidateWeight {

    /// Below this a line is noise when something better was found.
    static final double CANDIDATE = 0.36;

    /// The greatest weight of a line that sums up other errors: below `CANDIDATE`.
    static final double MOST_OF_SUMMARY = 0.34;

    /// The greatest weight of a question in somebody's own words.
    static final double MOST_OF_QUESTION = 0.4;

    /// The greatest weight of what a tool prints around any error.
    static final double MOST_OF_FRAME = 0.5;

    private static final List<String> METHODS = List.of("GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "OPTIONS ",
            "PATCH ");

    /// The path in an access line is no longer.
    private static final int LONGEST_PATH = 2_000;

    private static final List<String> EXCEPTION_ENDINGS = List.of("Error", "Exception", "Failure", "Fault", "Interrupt",
            "Exit");

    private static final double LEAST = 0.01;

    /// So many words of failure count.
    private static final int MOST_FAILURES = 4;

    private CandidateWeight() {
    }

    /// @param alike how many lines of the paste have the same shape; at least 1
    static double weigh(Message message, Signature signature, int alike) {
        String text = message.beginning();
        ToolPhrases said = ToolPhrases.in(text);
        int failures = Math.max(FailureWords.count(text, MOST_FAILURES),
                isNamedCode(signature) || isRaised(message) ? 1 : 0);
        double weight = WeightReason.BEGINNING.adds() + ofLevel(message) + ofRole(message)
                + ofWords(message, signature);
        weight += ofFailures(message, said, failures);
        weight += WeightReason.EXCEPTION_NAME.addsIf(beginsWithException(text));
        weight += WeightReason.CODE.addsIf(!signature.codes().isEmpty());
        weight += isFinding(message, signature)
                ? (message.level().isEmpty() ? WeightReason.FINDING : WeightReason.FINDING_WITH_LEVEL).adds() : 0;
        weight += WeightReason.LABEL_WITH_CODE.addsIf(isNamedLabel(message, signature));
        weight += WeightReason.COLON_AT_END.addsIf(text.endsWith(":"));
        weight += WeightReason.ADVICE.addsIf(said.isAdvice() && message.role() != Message.Role.LAST);
        weight += WeightReason.FUTURE.addsIf(said.isFuture() && !isError(message));
        weight += WeightReason.ACCESS_LINE.addsIf(isAccess(text));
        weight += (failures == 0 && alike > 1) ? ofRepetition(alike) : 0;
        return Math.clamp(weight, LEAST, most(message, said));
    }

    private static double most(Message message, ToolPhrases said) {
        boolean asks = message.level().isEmpty() && !message.stamped() && message.role() == Message.Role.PLAIN
                && said.isQuestion();
        boolean sums = message.role() == Message.Role.OUTCOME || message.role() == Message.Role.COMMENT
                || said.isSummary();
        return sums ? MOST_OF_SUMMARY : asks ? MOST_OF_QUESTION : said.isFrame() ? MOST_OF_FRAME : 1;
    }

    private static double ofRepetition(int alike) {
        return Math.max(WeightReason.OFTEN_REPEATED.adds(), WeightReason.REPEATED.adds() * Math.log(alike));
    }

    /// A compiler or linter says nothing but a place in front of what it found. One word
    /// behind a place says where an exception was thrown.
    private static boolean isFinding(Message message, Signature signature) {
        return signature.words().size() + signature.codes().size() > 1 && message.placed() && !message.stamped()
                && message.role() == Message.Role.PLAIN && !message.text().startsWith("in ");
    }

    /// A label that begins with a code is the finding itself.
    private static boolean isNamedLabel(Message message, Signature signature) {
        return message.role() == Message.Role.LABEL && !signature.isEmpty()
                && signature.placed().getFirst().token() instanceof Token.Code;
    }

    private static double ofLevel(Message message) {
        if (message.level().isEmpty()) {
            return 0;
        }
        return switch (message.level().get()) {
            case FATAL, ERROR -> WeightReason.ERROR_LEVEL.adds();
            case WARN -> WeightReason.WARNING_LEVEL.adds();
            case INFO -> WeightReason.INFO_LEVEL.adds();
            case DEBUG, NOTE -> WeightReason.DEBUG_LEVEL.adds();
        };
    }

    /// `ENOSPC`, `E0382`, `CERTIFICATE_VERIFY_FAILED` speak of failure by themselves; a
    /// number does not.
    private static boolean isNamedCode(Signature signature) {
        for (String code : signature.codes()) {
            if (Chars.isLatin(code.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRaised(Message message) {
        return switch (message.role()) {
            case RAISED, CAUSE, DEEPEST_CAUSE -> true;
            case PLAIN, JOINED, LABEL, OUTCOME, COMMENT, LAST, QUOTED -> false;
        };
    }

    private static boolean isError(Message message) {
        return message.level().filter(level -> level.compareTo(Level.ERROR) <= 0).isPresent();
    }

    private static double ofFailures(Message message, ToolPhrases said, int failures) {
        if (failures == 0) {
            return isError(message) ? 0 : withoutFailure(said).adds();
        }
        boolean warning = message.level().filter(level -> level == Level.WARN).isPresent();
        WeightReason first = isError(message) ? WeightReason.FAILURE_IN_ERROR
                : warning ? WeightReason.FAILURE_IN_WARNING : WeightReason.FAILURE;
        return first.adds() + WeightReason.FURTHER_FAILURE.adds() * (failures - 1);
    }

    private static WeightReason withoutFailure(ToolPhrases said) {
        return said.isWork() ? WeightReason.WORK
                : said.isComplaint() ? WeightReason.COMPLAINT : WeightReason.NO_FAILURE;
    }

    private static double ofRole(Message message) {
        return switch (message.role()) {
            case PLAIN, OUTCOME, COMMENT -> 0;
            case RAISED -> WeightReason.RAISED.adds();
            case CAUSE -> WeightReason.CAUSE.adds();
            case DEEPEST_CAUSE -> WeightReason.DEEPEST_CAUSE.adds();
            case JOINED -> WeightReason.JOINED.adds();
            case LABEL -> WeightReason.LABEL.adds();
            case LAST -> WeightReason.LAST.adds();
            case QUOTED -> WeightReason.QUOTED.adds();
        };
    }

    /// What was raised in Chinese is one run of two characters or so a word.
    private static int words(Message message, Signature signature) {
        List<String> words = signature.words();
        boolean run = words.size() == 1 && isRaised(message) && Chars.isCjk(words.getFirst().charAt(0));
        return run ? (words.getFirst().length() + 1) / 2 : words.size();
    }

    private static double ofWords(Message message, Signature signature) {
        return switch (words(message, signature)) {
            case 0 -> (signature.codes().isEmpty() ? WeightReason.NO_WORD : WeightReason.NO_WORD_BUT_CODE).adds();
            case 1 -> WeightReason.ONE_WORD.adds();
            case 2 -> WeightReason.TWO_WORDS.adds();
            default -> 0;
        };
    }

    /// `java.lang.IllegalStateException: …`, `TypeError: …`, `panic: …`.
    private static boolean beginsWithException(String text) {
        int end = 0;
        while (end < text.length() && end < 200
                && (Chars.isWordPart(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '$')) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != ':') {
            return false;
        }
        for (String ending : EXCEPTION_ENDINGS) {
            if (end >= ending.length() && text.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }

    /// A web server's access log: `"GET /a HTTP/1.1" 200`, the status behind the request.
    private static boolean isAccess(String text) {
        int quote = text.indexOf("HTTP/") < 0 ? -1 : text.indexOf('"');
        while (quote >= 0) {
            if (isRequest(text, quote + 1)) {
                return true;
            }
            quote = text.indexOf('"', quote + 1);
        }
        return false;
    }

    private static boolean isRequest(String text, int from) {
        for (String method : METHODS) {
            if (text.startsWith(method, from)) {
                int path = from + method.length();
                int end = Scan.run(text, path, LONGEST_PATH, c -> c != '"' && c != ' ');
                return end > path && text.startsWith(" HTTP/", end) && isAnswered(text, end + " HTTP/".length());
            }
        }
        return false;
    }

    /// `1.1" 200`.
    private static boolean isAnswered(String text, int version) {
        boolean minor = Chars.at(text, version + 1) == '.' && Chars.isDigit(Chars.at(text, version + 2));
        int end = version + (minor ? 3 : 1);
        int status = end + 2;
        return Chars.isDigit(Chars.at(text, version)) && text.startsWith("\" ", end)
                && Scan.digits(text, status) == status + 3 && Scan.isBoundary(text, status + 3);
    }

}
