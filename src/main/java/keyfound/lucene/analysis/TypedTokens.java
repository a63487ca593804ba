package keyfound.lucene.analysis;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import keyfound.text.analysis.TokenSink;
import keyfound.text.analysis.TypedWords;

/// The words of a text as written, not stemmed, each also by its first one, two and three
/// characters.
///
/// While somebody types, most words are unfinished. Short beginnings are terms of their
/// own, since they begin thousands of words; longer beginnings are looked up as prefixes.
/// A mark tells a beginning from a word.
///
/// A field without lengths has words or beginnings, each once, and no word of one or two
/// characters: whoever types so few looks for beginnings.
final class TypedTokens extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);

    private final TypedField field;

    private final Set<String> seen = new HashSet<>();

    private String word = "";

    private int beginnings;

    private int given;

    TypedTokens(TokenStream words, TypedField field) {
        super(words);
        this.field = field;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (nextToken()) {
            if (this.field == TypedField.ALL) {
                return true;
            }
            if (this.seen.add(this.term.toString())) {
                this.place.setPositionIncrement(1);
                return true;
            }
        }
        return false;
    }

    private boolean nextToken() throws IOException {
        while (this.given == this.beginnings) {
            if (!this.input.incrementToken()) {
                return false;
            }
            boolean isWord = this.type.type().equals(TokenSink.Kind.WORD.name());
            this.word = isWord ? this.term.toString() : "";
            this.beginnings = (this.field == TypedField.WORDS) ? 0
                    : Math.min(TypedWords.LONGEST_BEGINNING, this.word.length());
            this.given = 0;
            boolean tooShort = isWord && this.word.length() < TypedWords.LONGEST_BEGINNING;
            if (this.field == TypedField.ALL || (this.field == TypedField.WORDS && !tooShort)) {
                return true;
            }
        }
        this.given++;
        this.term.setEmpty().append(TypedWords.beginning(this.word.substring(0, this.given)));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        this.beginnings = 0;
        this.given = 0;
        this.seen.clear();
    }

}
