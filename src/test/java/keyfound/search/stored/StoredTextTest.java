package keyfound.search.stored;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import keyfound.entry.EntryOutline;
import keyfound.search.Written;
import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

/// What is told by another text is read as it was written, and takes little.
class StoredTextTest {

    private static final List<String> PIECES = List.of("<p>", "</p>\n<p>", "</p>", "&#61;", "=", "&lt;", "<", "&", "'",
            "\"", "\" rel=\"noopener\">", "\1", "\2", "\31", "how", "How ", "to", "-", "q-", "dock", "Ä", "船", " ",
            "🔴", "🔵", "<path>", "<x", "<number>", "/var/x", "12");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 500)
    void htmlIsReadAsItWasWritten(@ForAll("texts") String html) {
        assertThat(StoredHtml.read(StoredHtml.written(html))).isEqualTo(html);
    }

    @Property(tries = 500)
    void aTextIsReadWhateverIsKnown(@ForAll("texts") String text, @ForAll("texts") String known) {
        ByteWriter out = new ByteWriter();
        WrittenAround.write(out, text, known);
        QuestionId.write(out, text, known);
        RenderedText.write(out, text, known);
        out.number(5);
        ByteReader in = new ByteReader(out.toBytes());
        assertThat(WrittenAround.read(in, known)).isEqualTo(text);
        assertThat(QuestionId.read(in, known)).isEqualTo(text);
        assertThat(RenderedText.read(in, text)).isEqualTo(known);
        assertThat(in.number()).isEqualTo(5);
    }

    @Property(tries = 200)
    void aSketchIsReadAsItWasWritten(@ForAll("texts") String text) {
        Sketch sketch = Sketch.of(text.chars().mapToObj(Integer::toString));
        ByteWriter out = new ByteWriter();
        StoredSketch.write(out, sketch);
        assertThat(StoredSketch.read(new ByteReader(out.toBytes()))).isEqualTo(sketch);
    }

    @Test
    void anOutlineSaysNeitherItsQuestionNorItsFileAgain() {
        String question = "How is the dock anchored in deep and open water?";
        EntryOutline entry = Written.file("dock.md")
            .in("en", "dock")
            .entry("how-is-the-dock-anchored-in-deep-and-open-water", question, "With seven chains.")
            .done()
            .outline()
            .entries()
            .getFirst();
        StoredHead.File file = new StoredHead.File("dock.md", entry.collection(), "en");

        byte[] bytes = StoredHead.write(entry, file);

        assertThat(StoredHead.read(bytes, 0, question, file)).isEqualTo(entry);
        assertThat(bytes)
            .hasSizeLessThan(StoredEntryOutline.write(entry).length - question.length() - entry.id().value().length());
    }

    @Test
    void whatAMessageSaysInOtherWordsTakesLittle() {
        ByteWriter out = new ByteWriter();
        RenderedText.write(out, "cannot open /var/lib/dock/anchors: error 24", "cannot open <path>: error <number>");
        assertThat(out.toBytes()).hasSizeLessThan(8);
    }

}
