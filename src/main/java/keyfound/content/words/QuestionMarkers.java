package keyfound.content.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.content.guard.DeadlineText;
import keyfound.content.nodes.Nodes;
import keyfound.content.nodes.PlainText;

/// The letters and words that say "here is a question" or "here is its answer".
public final class QuestionMarkers {

    private static final String END = "\\s*[:：.．、)）]\\s*";

    private static final Marker QUESTION = Marker
        .of("q", "^\\s*(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}\\s*(?:\\\\?[.、)）]\\s*|(?<=\\s)))?(?:(?:Q|q)\\s*\\d{0,3}" + END
                + "|(?:Question|question|QUESTION)\\s*\\d{0,3}" + END + "|(?:追问|提问|问题|问)\\s*[\\d一二三四五六七八九十]{1,3}" + END
                + "|(?:追问|提问|问题|问)\\s*[:：]\\s*|Q\\d{1,3}(?:\\s+[-–—]\\s+|\\s+)|[【（(]\\s*(?:Q\\d{0,3}|问题?|提问)\\s*[】）)]\\s*[:：]?\\s*)");

    private static final Marker ANSWER = Marker.of("a",
            "^\\s*(?:(?:A|a)\\s*\\d{0,3}\\s*[:：]\\s*|(?:Answer|answer|ANSWER)\\s*"
                    + "\\d{0,3}\\s*[:：]\\s*|(?:回答|解答|答案|答)\\s*[\\d一二三四五六七八九十]{0,3}\\s*[:：]\\s*|A\\d{1,3}\\s*[.、)]\\s*"
                    + "|A[.．)）]\\s+|[【（(]\\s*(?:A\\d{0,3}|回答|答案?|解答)\\s*[】）)]\\s*[:：]?\\s*)");

    private static final Marker PROBLEM = Marker.of("eips",
            "(?i)^\\s*(?:problem|issue|error|symptom|(?:故障|问题)?现象|故障|报错|错误)\\s*#?\\d{0,3}\\s*[:：]\\s*");

    private static final Marker SOLUTION = Marker.of("acfpqrsw",
            "(?i)^\\s*(?:(?:(?:possible|proposed|quick|suggested)\\s+)?(?:solutions?|fix|resolution|answer|workaround|remedy"
                    + "|causes?|reason|(?:解决|处理)(?:方法|方案|办法|措施|方式)?|原因|答案?)\\s*\\d{0,2}\\s*[:：]\\s*|[【（(](?:原因|分析|(?:解决|处理)(?:方法|方案|办法|措施)?|答案?|解答)[】）)])");

    /// `1. `, `12、`, `(3) `, `一、` before a question; `2.4 GHz` is no number of it.
    private static final Marker NUMBER = Marker.of("",
            "^\\s*(?:[（(]?\\d{1,3}\\s*[)）、．]\\s*|\\d{1,3}\\\\?\\.(?:\\s+|(?=\\p{IsHan}))|[一二三四五六七八九十]{1,3}[、.．]\\s*)");

    /// `2.1 ` where sections are counted; `1.6.0` is a version.
    private static final Marker OUTLINE_NUMBER = Marker.of("",
            "^\\s*[1-9]\\d?\\.(?:[1-9]|[1-3]\\d)[.、]?\\s+(?!版|以|及|(?:and|or|to|version|release)\\b)");

    private static final Pattern ANSWER_ALONE = Pattern
        .compile("(?i)\\s*(?:A\\d{0,3}\\s*[:：.]|A\\d{1,3}|answer|回答|解答|答案?)\\s*[:：]?\\s*");

    private static final Pattern LETTER_ALONE = Pattern.compile("(?i)A\\d*[:：.]?");

    private static final Pattern QUESTION_ALONE = Pattern
        .compile("(?i)\\s*(?:Q\\d{0,3}\\s*[:：.]|Q\\d{1,3}|question|问题?|提问)\\s*[\\d一二三四五六七八九十]{0,3}\\s*[:：]?\\s*");

    /// An emoji before a marker stands for the marker.
    private static final Pattern SIGN = Pattern.compile("\\s{0,3}[\\p{So}\\x{FE0F}\\x{200D}]{1,8}\\s{0,3}");

    /// No emoji comes before it: ASCII ends there.
    private static final char FIRST_SIGN = 128;

    private static final Pattern COLON = Pattern.compile("^\\s*[:：.]\\s*");

    /// Enough without a colon, where it stands bold before the words.
    private static final Pattern HAN_MARKER = Pattern.compile("[问答]");

    private static final Pattern BLANK = Pattern.compile("\\s+\\S");

    private QuestionMarkers() {
    }

    public static boolean asks(List<Node> inlines) {
        return cut(inlines, QUESTION).isPresent();
    }

    public static boolean answers(List<Node> inlines) {
        return cut(inlines, ANSWER).isPresent();
    }

    /// `**Problem:** …`
    public static boolean complains(List<Node> inlines) {
        return cut(inlines, PROBLEM).isPresent();
    }

    /// `**Solution:** …`, or the cause of the problem.
    public static boolean solves(List<Node> inlines) {
        return cut(inlines, SOLUTION).isPresent();
    }

    public static List<Node> withoutProblem(List<Node> inlines) {
        return cut(inlines, PROBLEM).orElse(inlines);
    }

    /// `1. ` or `一、` in front.
    public static boolean isNumbered(List<Node> inlines) {
        return cut(inlines, NUMBER).isPresent() || cut(inlines, OUTLINE_NUMBER).isPresent();
    }

    /// The inline nodes without `2.1 ` in front; the same when there is none.
    public static List<Node> withoutOutlineNumber(List<Node> inlines) {
        return cut(inlines, OUTLINE_NUMBER).orElse(inlines);
    }

    /// Whether nothing but a word for the answer stands here: `Answer`, `A:`, `答`.
    public static boolean isAnswerAlone(String words) {
        return ANSWER_ALONE.matcher(DeadlineText.timed(words)).matches();
    }

    /// The same, but for a letter alone, with or without a number.
    public static boolean isAnswerWord(String words) {
        return isAnswerAlone(words) && !LETTER_ALONE.matcher(words.strip()).matches();
    }

    /// Whether nothing but a word for the question stands here: `Question 2`, `Q:`, `问题`.
    public static boolean isQuestionAlone(String words) {
        return QUESTION_ALONE.matcher(DeadlineText.timed(words)).matches();
    }

    /// The inline nodes without the question marker in front; the same when there is
    /// none.
    public static List<Node> withoutQuestion(List<Node> inlines) {
        return cut(inlines, QUESTION).or(() -> cut(inlines, NUMBER)).orElse(inlines);
    }

    /// The inline nodes without the answer marker in front; the same when there is none.
    public static List<Node> withoutAnswer(List<Node> inlines) {
        return cut(inlines, ANSWER).orElse(inlines);
    }

    private static Optional<List<Node>> cut(List<Node> inlines, Marker marker) {
        if (inlines.isEmpty()) {
            return Optional.empty();
        }
        Node first = inlines.getFirst();
        if (first instanceof HtmlInline) {
            // an anchor, as a rule
            return cut(inlines.subList(1, inlines.size()), marker).map(rest -> {
                List<Node> all = new ArrayList<>(List.of(first));
                all.addAll(rest);
                return all;
            });
        }
        if (first instanceof Text text) {
            if (marker.mayNotBegin(text.getChars())) {
                return Optional.empty();
            }
            int words = behindSign(text.getChars());
            if (words > 0 && words == text.getChars().length()) {
                return cut(inlines.subList(1, inlines.size()), marker);
            }
            Matcher matcher = marker.pattern().matcher(text.getChars()).region(words, text.getChars().length());
            return matcher.lookingAt() ? Optional.of(behind(inlines, text, matcher.end())) : Optional.empty();
        }
        if (first instanceof StrongEmphasis || first instanceof Emphasis) {
            return cutEmphasis(inlines, first, marker);
        }
        return Optional.empty();
    }

    private static int behindSign(BasedSequence text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < FIRST_SIGN) {
            return 0;
        }
        Matcher sign = SIGN.matcher(text);
        return sign.lookingAt() ? sign.end() : 0;
    }

    /// `**A**: …`, `**A:** …` and `**Q: Why?**`.
    private static Optional<List<Node>> cutEmphasis(List<Node> inlines, Node first, Marker marker) {
        String words = PlainText.line(List.of(first));
        Node next = (inlines.size() > 1) ? inlines.get(1) : null;
        if (next instanceof Text text) {
            Matcher colon = COLON.matcher(text.getChars());
            boolean said = colon.lookingAt()
                    || (HAN_MARKER.matcher(words).matches() && BLANK.matcher(text.getChars()).lookingAt());
            if (said && marker.pattern().matcher(DeadlineText.timed(words + ":")).matches()) {
                return Optional
                    .of(behind(inlines.subList(1, inlines.size()), text, colon.hasMatch() ? colon.end() : 0));
            }
        }
        if (marker.pattern().matcher(DeadlineText.timed(words)).matches()) {
            return Optional.of(inlines.subList(1, inlines.size()));
        }
        List<Node> within = Nodes.children(first);
        return cut(within, marker).map(rest -> {
            List<Node> all = new ArrayList<>(rest);
            all.addAll(inlines.subList(1, inlines.size()));
            return all;
        });
    }

    /// An expression, and what tells without it that a text has none: most lines of an
    /// answer begin with a letter with which no marker does.
    ///
    /// @param letters the ASCII letters, in lower case, with which it may begin
    private record Marker(Pattern pattern, String letters) {

        static Marker of(String letters, String expression) {
            return new Marker(Pattern.compile(expression), letters);
        }

        boolean mayNotBegin(BasedSequence text) {
            char first = text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0));
            return first >= 'a' && first <= 'z' && this.letters.indexOf(first) < 0;
        }

    }

    private static List<Node> behind(List<Node> inlines, Text first, int chars) {
        List<Node> rest = new ArrayList<>();
        if (chars < first.getChars().length()) {
            rest.add(new Text(first.getChars().subSequence(chars)));
        }
        rest.addAll(inlines.subList(1, inlines.size()));
        return rest;
    }

}
