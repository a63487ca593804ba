package keyfound.lucene.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;

import keyfound.stemming.KStem;
import keyfound.text.analysis.TextTerm;
import keyfound.text.analysis.TokenSink;

import static org.assertj.core.api.Assertions.assertThat;

/// What Lucene writes into the index is what the plain analysis gives.
class QuestionAnalyzerTest {

    private final QuestionAnalyzer analyzer = new QuestionAnalyzer();

    @Test
    void identifiersWordsAndChineseAreThoseOfThePlainAnalysis() throws IOException {
        String text = "storage_proofs_porep::stacked keys of HTTPServer: 磁盘满了 -13 can’t";
        assertThat(ofLucene(text)).hasSizeGreaterThan(20).isEqualTo(TextTerm.written(text, KStem.stemmer()));
    }

    @Property
    void anyTextGivesTheTermsOfThePlainAnalysis(@ForAll @StringLength(max = 200) String text) throws IOException {
        assertThat(ofLucene(text)).isEqualTo(TextTerm.written(text, KStem.stemmer()));
    }

    private List<TextTerm> ofLucene(String text) throws IOException {
        List<TextTerm> terms = new ArrayList<>();
        try (TokenStream stream = this.analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new TextTerm(TokenSink.Kind.valueOf(type.type()), term.toString(), offsets.startOffset(),
                        offsets.endOffset()));
            }
            stream.end();
        }
        return terms;
    }

}
