package keyfound.lucene.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

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
final class StoredEntry {

    private StoredEntry() {
    }

    static BytesRef write(Entry entry) {
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
        return out.bytes();
    }

    private static void writeAnswer(ByteWriter out, Answer answer) {
        out.text(answer.html().html());
        out.text(answer.prose());
        out.texts(answer.codeBlocks());
        out.texts(answer.codeSpans());
    }

    /// The answer alone, which stands in the middle. What stands around it is not copied.
    static AnswerText readAnswer(DataInput in) throws IOException {
        for (int left = 3; left > 0; left--) {
            skipText(in);
        }
        in.readVInt();
        in.readVInt();
        for (int left = in.readVInt(); left > 0; left--) {
            skipText(in);
        }
        if (in.readVInt() != 0) {
            skipText(in);
        }
        for (int left = 3; left > 0; left--) {
            skipText(in);
        }
        String prose = text(in);
        List<String> code = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            code.add(text(in));
        }
        return new AnswerText(prose, code);
    }

    private static void skipText(DataInput in) throws IOException {
        in.skipBytes(in.readVInt());
    }

    private static String text(DataInput in) throws IOException {
        byte[] utf8 = new byte[in.readVInt()];
        in.readBytes(utf8, 0, utf8.length);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static Entry read(BytesRef bytes) {
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
