package keyfound.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import keyfound.text.analysis.TokenSink;

/// Cuts a text into tokens as the index does.
public final class TextTokens {

    private TextTokens() {
    }

    /// @return in the text's order
    public static List<TextToken> of(Analyzer analyzer, String text) {
        List<TextToken> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new TextToken(TokenSink.Kind.valueOf(type.type()), term.toString(), offsets.startOffset(),
                        offsets.endOffset()));
            }
            stream.end();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return tokens;
    }

    /// @param start 0-based UTF-16 index in the text
    /// @param end index behind the last unit
    public record TextToken(TokenSink.Kind kind, String term, int start, int end) {
    }

}
