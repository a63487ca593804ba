package keyfound.lucene.analysis;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import keyfound.text.analysis.TokenSink;

/// The words of a text as written, not stemmed, each also by its first one, two and three characters.
///
/// Somebody who types has finished few of his words: short beginnings are looked up as terms of their own, for they begin
/// thousands of words; longer ones are looked up as prefixes. A beginning is marked, so that it is no word.
public final class TypedTokens extends TokenFilter {

    public static final int LONGEST_BEGINNING = 3;

    private static final char MARK = '*';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final boolean once;

    private final Set<String> seen = new HashSet<>();

    private String word = "";

    private int beginnings;

    private int given;

    /// @param once whether a word or a beginning that comes again is left out
    TypedTokens(TokenStream words, boolean once) {
        super(words);
        this.once = once;
    }

    public static String beginning(String typed) {
        return typed + MARK;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (this.given < this.beginnings) {
            this.given++;
            String beginning = beginning(this.word.substring(0, this.given));
            if (!this.once || this.seen.add(beginning)) {
                this.term.setEmpty().append(beginning);
                return true;
            }
        }
        String next = nextWord();
        if (next.isEmpty()) {
            return false;
        }
        boolean isWord = this.type.type().equals(TokenSink.Kind.WORD.name());
        this.word = isWord ? next : "";
        this.beginnings = Math.min(LONGEST_BEGINNING, this.word.length());
        this.given = 0;
        return true;
    }

    /// @return empty when there is none any more
    private String nextWord() throws IOException {
        while (this.input.incrementToken()) {
            String next = this.term.toString();
            if (!this.once || this.seen.add(next)) {
                return next;
            }
        }
        return "";
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        this.beginnings = 0;
        this.given = 0;
        this.seen.clear();
    }

    /// Only the first so many units of what an entry quotes are looked up while typing.
    public static String cut(List<String> texts, int maxUnits) {
        String all = String.join("\n", texts);
        return all.substring(0, Math.min(all.length(), maxUnits));
    }

}
