package keyfound.lucene.analysis;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

import keyfound.text.analysis.CharacterTable;
import keyfound.text.analysis.TextScanner;
import keyfound.text.analysis.TokenSink;

/// Hands the tokens of `TextScanner` to Lucene. Only words may be stemmed: all other
/// tokens have the keyword mark.
final class QuestionTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

    private final PositionIncrementAttribute places = addAttribute(PositionIncrementAttribute.class);

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    private char[] text = new char[1024];

    private int length;

    private int next;

    private TextScanner scanner = new TextScanner(this.text, 0, false, this::queue);

    /// Tokens of the last scanned run, three numbers each: start, end, step.
    private int[] queued = new int[48];

    private TokenSink.Kind[] queuedKinds = new TokenSink.Kind[16];

    private int queuedEnd;

    private int queuedNext;

    @Override
    public void reset() throws IOException {
        super.reset();
        this.length = 0;
        while (true) {
            int read = this.input.read(this.text, this.length, this.text.length - this.length);
            if (read < 0) {
                break;
            }
            this.length += read;
            if (this.length == this.text.length) {
                this.text = Arrays.copyOf(this.text, this.length * 2);
            }
        }
        this.scanner = new TextScanner(this.text, this.length, false, this::queue);
        this.next = 0;
        this.queuedEnd = 0;
        this.queuedNext = 0;
    }

    @Override
    public boolean incrementToken() {
        if (this.queuedNext == this.queuedEnd && !scan()) {
            return false;
        }
        clearAttributes();
        TokenSink.Kind kind = this.queuedKinds[this.queuedNext];
        int start = this.queued[3 * this.queuedNext];
        int end = this.queued[3 * this.queuedNext + 1];
        this.places.setPositionIncrement(this.queued[3 * this.queuedNext + 2]);
        this.queuedNext++;
        this.offsets.setOffset(correctOffset(start), correctOffset(end));
        this.type.setType(kind.name());
        this.keyword.setKeyword(kind != TokenSink.Kind.WORD);
        fold(this.text, start, this.term.resizeBuffer(end - start), end - start);
        this.term.setLength(end - start);
        return true;
    }

    /// @return false at the end of the text
    private boolean scan() {
        this.queuedEnd = 0;
        this.queuedNext = 0;
        while (this.queuedEnd == 0 && this.next < this.length) {
            this.next = this.scanner.scan(this.next);
        }
        return this.queuedEnd > 0;
    }

    /// On its own, as is the loop above: the JDK would compile all of `incrementToken`
    /// again for each loop in it.
    private static void fold(char[] text, int start, char[] folded, int length) {
        for (int i = 0; i < length; i++) {
            folded[i] = CharacterTable.folded(text[start + i]);
        }
    }

    @Override
    public void end() throws IOException {
        super.end();
        this.offsets.setOffset(correctOffset(this.length), correctOffset(this.length));
    }

    private void queue(TokenSink.Kind kind, int start, int end, boolean nextPlace) {
        if (this.queuedEnd == this.queuedKinds.length) {
            this.queuedKinds = Arrays.copyOf(this.queuedKinds, this.queuedEnd * 2);
            this.queued = Arrays.copyOf(this.queued, this.queuedEnd * 6);
        }
        this.queuedKinds[this.queuedEnd] = kind;
        this.queued[3 * this.queuedEnd] = start;
        this.queued[3 * this.queuedEnd + 1] = end;
        this.queued[3 * this.queuedEnd + 2] = nextPlace ? 1 : 0;
        this.queuedEnd++;
    }

}
