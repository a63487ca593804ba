package keyfound.search.stored;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// A whole entry as bytes.
public final class StoredEntry {

    private StoredEntry() {
    }

    public static byte[] write(Entry entry) {
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
        writeAnswer(out, entry.answer());
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

    /// What the answer says, alone.
    public static byte[] writeAnswer(Answer answer) {
        ByteWriter out = new ByteWriter();
        out.text(answer.prose());
        out.texts(answer.codeBlocks());
        return out.toBytes();
    }

    /// @param bytes from `writeAnswer`
    public static AnswerText readAnswerAlone(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        return new AnswerText(in.text(), in.texts());
    }

    private static void writeAnswer(ByteWriter out, Answer answer) {
        out.text(answer.html().html());
        out.text(answer.prose());
        out.texts(answer.codeBlocks());
        out.texts(answer.codeSpans());
    }

    /// The answer alone, which stands in the middle. What stands in front of it is passed
    /// over, what stands behind it is not read.
    /// @param in bytes from `write`
    public static AnswerText readAnswer(InputStream in) throws IOException {
        skipTexts(in, 3);
        number(in);
        number(in);
        skipTexts(in, number(in));
        skipTexts(in, number(in));
        skipTexts(in, 3);
        String prose = text(in);
        List<String> code = new ArrayList<>();
        for (int left = number(in); left > 0; left--) {
            code.add(text(in));
        }
        return new AnswerText(prose, code);
    }

    private static void skipTexts(InputStream in, int count) throws IOException {
        for (int left = count; left > 0; left--) {
            in.skipNBytes(number(in));
        }
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

    public static Entry read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        EntryId id = new EntryId(in.text());
        CollectionId collection = new CollectionId(in.text());
        SourceLocation source = new SourceLocation(in.text(), in.number());
        int order = in.number();
        List<String> anchors = in.texts();
        EntryPlace place = new EntryPlace(source, order, in.optional());
        Question question = new Question(in.text(), new SafeHtml(in.text()));
        Answer answer = new Answer(new SafeHtml(in.text()), in.text(), in.texts(), in.texts());
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
