package keyfound.web.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import keyfound.entry.SafeHtml;
import keyfound.search.Snippet;
import keyfound.search.TextRange;
import keyfound.text.Scripts;

/// Finds the words to mark in a text.
public final class Highlights {

    public static final Highlights NONE = new Highlights(List.of());

    private static final int MOST_PHRASES = 64;

    private final List<Pattern> patterns;

    private Highlights(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /// @param phrases literal; case and the kind of white space do not matter; phrases
    /// too short to mean anything are left out
    public static Highlights of(Collection<String> phrases) {
        String alternatives = phrases.stream()
            .map(String::strip)
            .filter(Highlights::saysSomething)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MOST_PHRASES)
            .map(Highlights::expression)
            .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? NONE : new Highlights(
                List.of(Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    /// Plain text as HTML with its highlights marked.
    public static SafeHtml html(Snippet snippet) {
        return html(snippet.text(), snippet.highlights());
    }

    public static SafeHtml html(String text, List<TextRange> ranges) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (TextRange range : joined(text, ranges)) {
            int end = Math.min(range.end(), text.length());
            if (range.start() < at || range.start() >= end) {
                continue;
            }
            out.append(escaped(text.substring(at, range.start())));
            out.append("<mark>").append(escaped(text.substring(range.start(), end))).append("</mark>");
            at = end;
        }
        return new SafeHtml(out.append(escaped(text.substring(at))).toString());
    }

    /// Neighbouring words are joined into one mark, which is easier to read.
    public static List<TextRange> joined(String text, List<TextRange> ranges) {
        List<TextRange> joined = new ArrayList<>();
        for (TextRange range : ranges) {
            if (!joined.isEmpty() && isGap(text, joined.getLast().end(), range.start())) {
                joined.set(joined.size() - 1, new TextRange(joined.getLast().start(), range.end()));
            }
            else {
                joined.add(range);
            }
        }
        return joined.stream().map(range -> closed(text, range)).toList();
    }

    /// The range extended by the bracket that closes one inside it.
    private static TextRange closed(String text, TextRange range) {
        boolean closes = range.end() < text.length() && text.charAt(range.end()) == ')'
                && text.lastIndexOf('(', range.end()) > Math.max(range.start(), text.lastIndexOf(')', range.end() - 1));
        return closes ? new TextRange(range.start(), range.end() + 1) : range;
    }

    /// White space with at most one sign in it.
    private static boolean isGap(String text, int from, int to) {
        return from <= to && to - from <= 2 && to <= text.length()
                && text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// The places of the phrases, in order, not overlapping.
    List<TextRange> in(String text) {
        List<TextRange> found = new ArrayList<>();
        for (Pattern pattern : this.patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new TextRange(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static boolean saysSomething(String phrase) {
        return phrase.length() >= 3 || Scripts.hasHan(phrase);
    }

    /// A phrase in Latin letters matches whole words only; Chinese has no word
    /// boundaries.
    private static String expression(String phrase) {
        String words = Pattern.compile("\\s+")
            .splitAsStream(phrase)
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
        String before = isLatin(phrase.charAt(0)) ? "(?<![A-Za-z0-9])" : "";
        String behind = isLatin(phrase.charAt(phrase.length() - 1)) ? "(?![A-Za-z0-9])" : "";
        return before + words + behind;
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

}
