package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.nodes.CodeText;
import keyfound.content.nodes.PlainText;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;
import keyfound.signature.phrase.FailureWords;
import keyfound.text.Scripts;

/// Finds what an entry quotes. It does not judge how telling a quotation is.
final class ErrorTexts {

    /// Within one line, up to 300 characters. Backticks are left where HTML is around
    /// them.
    private static final Pattern QUOTED = Pattern
        .compile("[\"“][^\"“”\\n]{4,300}[\"”]|[「『][^」』\\n]{4,300}[」』]|`[^`\\n]{4,300}`");

    /// A sentence behind a colon that announces an error.
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:[Ee]rrors?|[Mm]essages?|[Ww]arnings?|[Ee]xception information|报错|错误|异常信息)(?: [^\\s.:：]{1,40}){0,12}[:：] ?([^\\s.:：](?:[^.\"“”]|\\.(?=\\S)){15,300})(?:\\.|$)");

    /// Where the writer speaks again: `405 Method Not Allowed, it is usually due to …`.
    private static final Pattern GOES_ON = Pattern
        .compile(",\\s(?:it|this|that|which|because|then|so|you)\\s|(?<!\\p{IsHan})，(?=\\p{IsHan})");

    /// One of these stands in each line that announces an error.
    private static final List<String> ANNOUNCING = List.of("rror", "essage", "arning", "xception", "报错", "错误", "异常");

    private static final Pattern SIDE_BY_SIDE = Pattern.compile("[a-z]_[a-z]\\w{0,60}(?:[,:{(]{1,3})[a-z]");

    private static final int LONGEST_LINE = 2_000;

    /// Characters of a Chinese sentence.
    private static final int SHORTEST_SENTENCE = 8;

    private ErrorTexts() {
    }

    /// @param listed under `errors:` in the entry's metadata
    /// @param answered the code of the answer
    /// @param set what the answer sets apart as a message
    /// @param prose the rest of the answer
    static List<ErrorText> of(List<String> listed, List<Node> question, CodeText answered, List<String> set,
            String prose) {
        List<ErrorText> texts = new ArrayList<>();
        listed.forEach(text -> texts.add(new ErrorText(text, Origin.METADATA)));
        CodeText asked = CodeText.in(question);
        asked.blocks().forEach(block -> texts.add(new ErrorText(block, Origin.QUESTION)));
        asked.spans()
            .stream()
            .filter(Predicate.not(ErrorTexts::isPackage))
            .forEach(span -> texts.add(new ErrorText(span, Origin.QUESTION)));
        texts.add(new ErrorText(PlainText.line(question), Origin.QUESTION));
        answered.blocks().forEach(block -> texts.add(new ErrorText(block, Origin.ANSWER_BLOCK)));
        set.forEach(text -> texts.add(new ErrorText(text, Origin.ANSWER_BLOCK)));
        Stream.of(answered.spans(), quotations(prose), announced(prose))
            .flatMap(List::stream)
            .filter(ErrorTexts::saysSomething)
            .forEach(span -> texts.add(new ErrorText(span, Origin.ANSWER_SPAN)));
        return texts.stream().filter(text -> !text.text().isBlank()).distinct().toList();
    }

    /// `… and the following error when it is converted: There are no more endpoints.`
    private static List<String> announced(String prose) {
        List<String> announced = new ArrayList<>();
        for (String line : prose.split("\n", -1)) {
            boolean goesOn = line.indexOf(':') > 0 || line.indexOf('：') > 0;
            if (!goesOn || line.length() > LONGEST_LINE || ANNOUNCING.stream().noneMatch(line::contains)) {
                continue;
            }
            Matcher message = ANNOUNCED.matcher(line);
            if (message.find()) {
                announced.add(GOES_ON.split(message.group(1), 2)[0]);
            }
        }
        return announced;
    }

    private static List<String> quotations(String prose) {
        List<String> quotations = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(prose);
        int at = 0;
        while (at < prose.length()) {
            if (opens(prose.charAt(at)) && quoted.region(at, prose.length()).lookingAt()) {
                quotations.add(prose.substring(at + 1, quoted.end() - 1));
                at = quoted.end();
            }
            else {
                at++;
            }
        }
        return quotations;
    }

    private static boolean opens(char c) {
        return switch (c) {
            case '"', '“', '「', '『', '`' -> true;
            default -> false;
        };
    }

    /// `@scope/name`, `--option`: what the question is about, and no message.
    private static boolean isPackage(String span) {
        return span.strip().indexOf(' ') < 0 && (span.startsWith("@") || span.startsWith("-"));
    }

    /// Several words, a sentence of Chinese, a number, or names of a failure side by
    /// side:
    /// `{bad_cert,hostname_check_failed}`.
    private static boolean saysSomething(String span) {
        return span.strip().indexOf(' ') > 0 || span.chars().anyMatch(Character::isDigit)
                || (FailureWords.inText(span) && (SIDE_BY_SIDE.matcher(span).find() || isSentence(span)));
    }

    private static boolean isSentence(String span) {
        return span.length() >= SHORTEST_SENTENCE && Scripts.hasHan(span);
    }

}
