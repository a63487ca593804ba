package keyfound.search.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import keyfound.entry.Answer;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.EntryPlace;
import keyfound.entry.Labels;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.search.retrieval.AnswerText;
import keyfound.text.sketch.Sketch;

/// A whole entry as bytes: what its answer says, which a search reads of every hit, and
/// then all the rest compressed. The rest says the same once more, as HTML and as
/// Markdown, so the answer serves as dictionary.
public final class StoredEntry {

    private StoredEntry() {
    }

    public static byte[] write(Entry entry) {
        byte[] answer = writeAnswer(entry.answer());
        ByteWriter out = new ByteWriter();
        out.raw(answer);
        out.bytes(Deflated.of(rest(entry), answer));
        return out.toBytes();
    }

    /// What the answer says, alone: an entry begins with it.
    public static byte[] writeAnswer(Answer answer) {
        ByteWriter out = new ByteWriter();
        out.text(answer.prose());
        out.texts(answer.codeBlocks());
        return out.toBytes();
    }

    private static byte[] rest(Entry entry) {
        ByteWriter out = new ByteWriter();
        out.text(entry.id().value());
        out.text(entry.collection().value());
        out.text(entry.source().file());
        out.number(entry.source().line());
        out.number(entry.order());
        out.optional(entry.section());
        out.text(entry.question().text());
        out.text(entry.lang());
        out.texts(entry.tags());
        out.texts(entry.aliases().stream().map(EntryId::value).toList());
        out.texts(entry.twins().stream().map(EntryId::value).toList());
        out.flag(entry.pinned());
        out.raw(StoredBody.write(entry));
        return out.toBytes();
    }

    /// @param bytes from `write` or `writeAnswer`
    public static AnswerText readAnswer(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        return new AnswerText(in.text(), in.texts());
    }

    /// @param bytes from `write`
    public static Entry read(byte[] bytes) {
        ByteReader whole = new ByteReader(bytes);
        AnswerText answer = new AnswerText(whole.text(), whole.texts());
        byte[] known = Arrays.copyOf(bytes, whole.place());
        byte[] packed = whole.bytes();
        try {
            return read(new ByteReader(Deflated.read(packed, 0, packed.length, known)), answer);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Entry read(ByteReader in, AnswerText answer) {
        EntryId id = new EntryId(in.text());
        CollectionId collection = new CollectionId(in.text());
        SourceLocation source = new SourceLocation(in.text(), in.number());
        EntryPlace place = new EntryPlace(source, in.number(), in.optional());
        String question = in.text();
        Labels labels = new Labels(in.text(), in.texts());
        List<EntryId> aliases = in.list(() -> new EntryId(in.text()));
        List<EntryId> twins = in.list(() -> new EntryId(in.text()));
        WrittenIds ids = new WrittenIds(in.flag(), aliases, twins);
        return StoredBody.read(in, new EntryOutline(id, collection, place, ids, labels, question, Sketch.EMPTY),
                answer);
    }

}
