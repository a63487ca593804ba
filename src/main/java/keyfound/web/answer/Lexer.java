package keyfound.web.answer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Cuts code into coloured words. One pass without backtracking: the time grows linearly
/// with the length.
final class Lexer {

    private final Grammar grammar;

    /// Reads what is coloured line by line; nothing for code.
    private final @Nullable LineWords lines;

    private String text = "";

    private final List<CodeWord> words = new ArrayList<>();

    private int plainFrom;

    private Lexer(Grammar grammar, @Nullable LineWords lines) {
        this.grammar = grammar;
        this.lines = lines;
    }

    static Lexer of(String language) {
        return new Lexer(Grammar.of(language), LineWords.of(language).orElse(null));
    }

    /// @return words that cover the whole text, in order
    List<CodeWord> read(String code) {
        this.text = code;
        int at = 0;
        while (at < code.length()) {
            at = (this.lines == null) ? next(at) : line(at, this.lines);
        }
        plainUpTo(code.length());
        return this.words;
    }

    /// @return where the next line begins
    private int line(int at, LineWords each) {
        int end = lineEnd(at);
        int from = at;
        for (CodeWord word : each.in(this.text, at, end)) {
            from = colour(word.start(), word.end(), word.kind());
        }
        while (each.isCode() && from > at && from < end) {
            from = Math.min(next(from), end);
        }
        return Math.min(end + 1, this.text.length());
    }

    private int next(int at) {
        char c = this.text.charAt(at);
        if (startsComment(at)) {
            return colour(at, lineEnd(at), "c");
        }
        List<String> block = this.grammar.blockComment();
        if (!block.isEmpty() && this.text.startsWith(block.getFirst(), at)) {
            int end = this.text.indexOf(block.getLast(), at + block.getFirst().length());
            return colour(at, (end < 0) ? this.text.length() : end + block.getLast().length(), "c");
        }
        if (c == '\'' && this.grammar.has(Grammar.Feature.LIFETIMES) && isLifetime(at)) {
            return colour(at, nameEnd(at + 1), "a");
        }
        if (c == '$' && this.grammar.has(Grammar.Feature.VARIABLES) && nameEnd(at + 1) > at + 1) {
            return colour(at, nameEnd(at + 1), "a");
        }
        if (this.grammar.quotes().indexOf(c) >= 0) {
            return string(at);
        }
        if (Character.isDigit(c)) {
            return number(at);
        }
        return isNamePart(c) ? name(at) : at + 1;
    }

    /// A comment mark inside a word begins no comment: `a#b`, `http://`.
    private boolean startsComment(int at) {
        for (String mark : this.grammar.lineComments()) {
            if (this.text.startsWith(mark, at) && (at == 0 || " \t\n;{}()".indexOf(this.text.charAt(at - 1)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /// A string ends with its line, so an apostrophe in prose colours at most one line,
    /// and nothing when no second one follows.
    private int string(int at) {
        char quote = this.text.charAt(at);
        String three = String.valueOf(quote).repeat(3);
        if (this.grammar.has(Grammar.Feature.TEXT_BLOCKS) && this.text.startsWith(three, at)) {
            int end = this.text.indexOf(three, at + 3);
            return (end < 0) ? at + 3 : colour(at, end + 3, "s");
        }
        for (int i = at + 1; i < this.text.length() && this.text.charAt(i) != '\n'; i++) {
            if (this.text.charAt(i) == '\\') {
                i++;
            }
            else if (this.text.charAt(i) == quote) {
                return colour(at, i + 1, "s");
            }
        }
        return at + 1;
    }

    /// `'a` and `'static`, unlike the characters `'a'` and `'\\n'`.
    private boolean isLifetime(int at) {
        int end = nameEnd(at + 1);
        return end > at + 1 && (end == this.text.length() || this.text.charAt(end) != '\'');
    }

    private int nameEnd(int at) {
        int end = at;
        while (end < this.text.length() && isNamePart(this.text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int number(int at) {
        int end = at;
        while (end < this.text.length() && (isNamePart(this.text.charAt(end)) || this.text.charAt(end) == '.')) {
            end++;
        }
        return this.grammar.equals(Grammar.PLAIN) ? end : colour(at, end, "n");
    }

    private int name(int at) {
        int end = nameEnd(at);
        if (this.grammar.isKeyword(this.text.substring(at, end))) {
            return colour(at, end, "k");
        }
        return (this.grammar.setting() != 0) ? setting(at, end) : end;
    }

    /// The name of a setting may contain dots and dashes, and is the first word of its
    /// line.
    private int setting(int at, int nameEnd) {
        int end = nameEnd;
        while (end < this.text.length()
                && (isNamePart(this.text.charAt(end)) || ".-".indexOf(this.text.charAt(end)) >= 0)) {
            end++;
        }
        int behind = end;
        while (behind < this.text.length() && this.text.charAt(behind) == ' ') {
            behind++;
        }
        boolean named = behind < this.text.length() && this.text.charAt(behind) == this.grammar.setting();
        return (named && isLineStart(at)) ? colour(at, end, "a") : end;
    }

    private boolean isLineStart(int at) {
        int i = at - 1;
        while (i >= 0 && " \t-".indexOf(this.text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || this.text.charAt(i) == '\n';
    }

    private int colour(int start, int end, String kind) {
        plainUpTo(start);
        this.words.add(new CodeWord(start, end, kind));
        this.plainFrom = end;
        return end;
    }

    private void plainUpTo(int end) {
        if (end > this.plainFrom) {
            this.words.add(new CodeWord(this.plainFrom, end, ""));
        }
        this.plainFrom = end;
    }

    private int lineEnd(int at) {
        int end = this.text.indexOf('\n', at);
        return (end < 0) ? this.text.length() : end;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

}
