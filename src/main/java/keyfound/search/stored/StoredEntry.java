package keyfound.search.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import keyfound.entry.Answer;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryBody;
import keyfound.entry.EntryFacts;
import keyfound.entry.EntryId;
import keyfound.entry.EntryPlace;
import keyfound.entry.ErrorText;
import keyfound.entry.Labels;
import keyfound.entry.Question;
import keyfound.entry.SafeHtml;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.search.retrieval.AnswerText;

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
        out.texts(entry.anchors());
        out.optional(entry.section());
        out.text(entry.question().text());
        out.text(entry.question().html().html());
        out.text(entry.answer().html().html());
        out.texts(entry.answer().codeSpans());
        out.text(entry.markdown());
        out.list(entry.errors(), error -> {
            out.text(error.origin().name());
            out.text(error.text());
        });
        out.text(entry.lang());
        out.texts(entry.tags());
        out.texts(entry.versions());
        out.texts(entry.aliases().stream().map(EntryId::value).toList());
        out.texts(entry.twins().stream().map(EntryId::value).toList());
        out.texts(entry.attribution());
        out.optional(entry.verified().map(LocalDate::toString));
        out.flag(entry.pinned());
        return out.toBytes();
    }

    /// The answer alone; what stands behind it is not read.
    /// @param in bytes from `write` or `writeAnswer`
    public static AnswerText readAnswer(InputStream in) throws IOException {
        String prose = text(in);
        List<String> code = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            code.add(text(in));
        }
        return new AnswerText(prose, code);
    }

    /// @param bytes from `write` or `writeAnswer`
    public static AnswerText readAnswer(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        return new AnswerText(in.text(), in.texts());
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(number(in)), StandardCharsets.UTF_8);
    }

    private static int number(InputStream in) throws IOException {
        int part = in.read();
        int value = part & 0x7F;
        for (int shift = 7; part >= 0x80; shift += 7) {
            part = in.read();
            value |= (part & 0x7F) << shift;
        }
        return value;
    }

    /// @param bytes from `write`
    public static Entry read(byte[] bytes) {
        ByteReader whole = new ByteReader(bytes);
        String prose = whole.text();
        List<String> code = whole.texts();
        byte[] known = Arrays.copyOf(bytes, whole.place());
        byte[] packed = whole.bytes();
        try {
            return read(new ByteReader(Deflated.read(packed, 0, packed.length, known)), prose, code);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Entry read(ByteReader in, String prose, List<String> code) {
        EntryId id = new EntryId(in.text());
        CollectionId collection = new CollectionId(in.text());
        SourceLocation source = new SourceLocation(in.text(), in.number());
        int order = in.number();
        List<String> anchors = in.texts();
        EntryPlace place = new EntryPlace(source, order, in.optional());
        Question question = new Question(in.text(), new SafeHtml(in.text()));
        Answer answer = new Answer(new SafeHtml(in.text()), prose, code, in.texts());
        String markdown = in.text();
        List<ErrorText> errors = in.list(() -> {
            ErrorText.Origin origin = ErrorText.Origin.valueOf(in.text());
            return new ErrorText(in.text(), origin);
        });
        EntryBody body = new EntryBody(question, answer, errors, markdown, anchors);
        Labels labels = new Labels(in.text(), in.texts());
        List<String> versions = in.texts();
        List<EntryId> aliases = in.texts().stream().map(EntryId::new).toList();
        List<EntryId> twins = in.texts().stream().map(EntryId::new).toList();
        EntryFacts facts = new EntryFacts(versions, in.texts(), in.optional().map(LocalDate::parse));
        return new Entry(id, collection, place, new WrittenIds(in.flag(), aliases, twins), labels, body, facts);
    }

}
