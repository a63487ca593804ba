package keyfound.search.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import keyfound.entry.Answer;
import keyfound.entry.Entry;
import keyfound.entry.EntryBody;
import keyfound.entry.EntryFacts;
import keyfound.entry.EntryOutline;
import keyfound.entry.ErrorText;
import keyfound.entry.Question;
import keyfound.entry.SafeHtml;
import keyfound.search.retrieval.AnswerText;

/// What an entry says beside its outline and the words of its answer, as bytes.
final class StoredBody {

    private static final List<ErrorText.Origin> ORIGINS = List.of(ErrorText.Origin.values());

    private StoredBody() {
    }

    static byte[] write(Entry entry) {
        ByteWriter out = new ByteWriter();
        String question = entry.question().text();
        WrittenAround.write(out, entry.markdown(), question);
        out.text(StoredHtml.written(entry.answer().html().html()));
        WrittenAround.write(out, StoredHtml.written(entry.question().html().html()), question);
        out.texts(entry.answer().codeSpans());
        List<String> said = said(question, entry.answer());
        out.list(entry.errors(), error -> writeError(out, error, said));
        out.list(entry.anchors(), anchor -> WrittenAround.write(out, anchor, QuestionId.words(question)));
        out.texts(entry.versions());
        out.texts(entry.attribution());
        out.optional(entry.verified().map(LocalDate::toString));
        return out.toBytes();
    }

    /// An error text is mostly the question, or a block or a span of code in the answer.
    /// These are written as numbers, any other as 0 and the text.
    private static void writeError(ByteWriter out, ErrorText error, List<String> said) {
        int same = said.indexOf(error.text());
        out.number(ORIGINS.indexOf(error.origin()));
        out.number(same + 1);
        if (same < 0) {
            out.text(error.text());
        }
    }

    private static ErrorText readError(ByteReader in, List<String> said) {
        ErrorText.Origin origin = ORIGINS.get(in.number());
        int same = in.number() - 1;
        return new ErrorText((same < 0) ? in.text() : said.get(same), origin);
    }

    /// What an error text mostly is.
    private static List<String> said(String question, Answer answer) {
        return Stream.of(List.of(question), answer.codeBlocks(), answer.codeSpans()).flatMap(List::stream).toList();
    }

    /// @param outline of the entry; its sketch is not looked at
    static Entry read(ByteReader in, EntryOutline outline, AnswerText said) {
        String markdown = WrittenAround.read(in, outline.question());
        SafeHtml html = new SafeHtml(StoredHtml.read(in.text()));
        Question question = new Question(outline.question(),
                new SafeHtml(StoredHtml.read(WrittenAround.read(in, outline.question()))));
        Answer answer = new Answer(html, said.prose(), said.codeBlocks(), in.texts());
        List<String> quoted = said(outline.question(), answer);
        List<ErrorText> errors = in.list(() -> readError(in, quoted));
        List<String> anchors = in.list(() -> WrittenAround.read(in, QuestionId.words(outline.question())));
        EntryFacts facts = new EntryFacts(in.texts(), in.texts(), in.optional().map(LocalDate::parse));
        return new Entry(outline.id(), outline.collection(), outline.place(), outline.ids(), outline.labels(),
                new EntryBody(question, answer, errors, markdown, anchors), facts);
    }

}
