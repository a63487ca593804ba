package keyfound.lucene.analysis;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import keyfound.text.analysis.TokenSink;
import keyfound.text.analysis.TypedWords;

/// The words of a text as written, not stemmed, each also by its first one, two and three
/// characters.
///
/// While somebody types, most words are unfinished. Short beginnings are terms of their
/// own, since they begin thousands of words; longer beginnings are looked up as prefixes.
/// A mark tells a beginning from a word.
final class TypedTokens extends TokenFilter {

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

    @Override
    public boolean incrementToken() throws IOException {
        while (this.given < this.beginnings) {
            this.given++;
            String beginning = TypedWords.beginning(this.word.substring(0, this.given));
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
        this.beginnings = Math.min(TypedWords.LONGEST_BEGINNING, this.word.length());
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

}
