package keyfound.search.message;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import keyfound.signature.phrase.FailureWords;
import keyfound.signature.phrase.ToolPhrases;
import keyfound.text.LowerCase;
import keyfound.text.WordList;

/// The messages that a writer put into one question, each of which it answers: `Failed to
/// sync surface / Failed to download frame: -5`, `no such host、TLS handshake timeout`.
final class Alternatives {

    private static final Pattern BETWEEN = Pattern.compile("\\s+/\\s+|\\s+or\\s+|\\s*(?:、|或者|或)\\s*");

    /// `No such file or directory` and the like: `or-phrases.txt`.
    private static final List<String> ONE_MESSAGE = WordList.lines(Alternatives.class, "or-phrases.txt");

    /// A message has words, and something of which the words of a sentence have none.
    private static final Pattern MESSAGE = Pattern.compile("[:\"`_]");

    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\S+\\s+\\S+.*");

    /// `document (or window) is not defined`.
    private static final Pattern ASIDE = Pattern
        .compile("([\\w.$]{1,60})\\s\\((?:or|或)\\s([\\w.$]{1,60})\\)(\\s.{3,200})");

    private static final int MAX_UNITS = 600;

    /// What a writer adds in brackets behind the message in a heading: `bad cseq (packet
    /// loss / reordering)`.
    private static final Pattern REMARK = Pattern
        .compile("(.{8,300}\\S)\\s+\\((\\p{L}+[ /,&-]+\\p{L}[\\p{L} /,&-]{1,60})\\)");

    private Alternatives() {
    }

    /// The message without the remark behind it; empty where there is none.
    static Optional<String> withoutRemark(String question) {
        Matcher remark = REMARK.matcher(question);
        return (question.length() <= MAX_UNITS && remark.matches() && isMessage(remark.group(1))
                && !FailureWords.inText(remark.group(2)) && !asks(question)) ? Optional.of(remark.group(1))
                        : Optional.empty();
    }

    /// @return empty unless each part reads like a message
    static List<String> in(String question) {
        Matcher aside = ASIDE.matcher(question);
        if (question.length() <= MAX_UNITS && aside.matches() && !asks(question)) {
            return List.of(aside.group(1) + aside.group(3), aside.group(2) + aside.group(3));
        }
        Matcher between = BETWEEN.matcher(question);
        if (question.length() > MAX_UNITS || asks(question) || !between.find()
                || ONE_MESSAGE.stream().anyMatch(LowerCase.of(question)::contains)) {
            return List.of();
        }
        List<String> parts = Stream.of(BETWEEN.split(question, -1)).map(String::strip).toList();
        boolean messages = parts.stream().allMatch(Alternatives::isMessage);
        return messages ? parts : List.of();
    }

    private static boolean asks(String question) {
        return ToolPhrases.isQuestion(question) || question.endsWith("?") || question.endsWith("？");
    }

    private static boolean isMessage(String part) {
        return SEVERAL_WORDS.matcher(part).matches() && (FailureWords.inText(part) || MESSAGE.matcher(part).find());
    }

}
