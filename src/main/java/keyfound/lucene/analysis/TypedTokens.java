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

/// The words of a text as written, not stemmed, each also by its first one, two and three
/// characters.
///
/// While somebody types, most words are unfinished. Short beginnings are terms of their
/// own, since they begin thousands of words; longer beginnings are looked up as prefixes.
/// A mark tells a beginning from a word.
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

    /// @param once whether repeated words and beginnings are left out
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

    /// @return empty at the end
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

    /// Of the texts that an entry quotes, only this many units are found while typing.
    public static String cut(List<String> texts, int maxUnits) {
        String all = String.join("\n", texts);
        return all.substring(0, Math.min(all.length(), maxUnits));
    }

}
