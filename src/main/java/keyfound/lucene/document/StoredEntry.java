package keyfound.lucene.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.util.BytesRef;

import keyfound.entry.Answer;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.ErrorText;
import keyfound.entry.Question;
import keyfound.entry.SafeHtml;
import keyfound.entry.SourceLocation;

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

    static Entry read(BytesRef bytes) {
        ByteReader in = new ByteReader(bytes);
        EntryId id = new EntryId(in.text());
        CollectionId collection = new CollectionId(in.text());
        SourceLocation source = new SourceLocation(in.text(), in.number());
        int order = in.number();
        List<String> anchors = in.texts();
        Optional<String> section = in.optional();
        Question question = new Question(in.text(), new SafeHtml(in.text()));
        Answer answer = new Answer(new SafeHtml(in.text()), in.text(), in.texts(), in.texts());
        String markdown = in.text();
        List<ErrorText> errors = in.list(() -> {
            ErrorText.Origin origin = ErrorText.Origin.valueOf(in.text());
            return new ErrorText(in.text(), origin);
        });
        return new Entry(id, collection, source, order, anchors, section, question, answer, markdown, errors, in.text(),
                in.texts(), in.texts(), in.texts().stream().map(EntryId::new).toList(),
                in.texts().stream().map(EntryId::new).toList(), in.texts(), in.optional().map(LocalDate::parse),
                in.flag());
    }

}
