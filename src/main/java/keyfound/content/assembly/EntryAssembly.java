package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

import keyfound.content.guard.ProblemCode;
import keyfound.content.metadata.EntryMetadata;
import keyfound.content.nodes.PlainText;
import keyfound.content.way.FilePiece;
import keyfound.entry.Answer;
import keyfound.entry.Entry;
import keyfound.entry.EntryBody;
import keyfound.entry.EntryFacts;
import keyfound.entry.EntryId;
import keyfound.entry.EntryPlace;
import keyfound.entry.Labels;
import keyfound.entry.Question;
import keyfound.entry.SourceLocation;
import keyfound.entry.WrittenIds;
import keyfound.text.LowerCase;
import keyfound.text.PathLanguage;
import keyfound.text.WrittenLanguage;

/// Makes the entries of one file.
public final class EntryAssembly {

    private final ParsedFile file;

    private final EntryIds ids = new EntryIds();

    private final List<EntryDraft> sharing = new ArrayList<>();

    private final Map<String, Integer> written = new HashMap<>();

    /// By the id that a writer gave, in lower case: the language of the entry that has
    /// it.
    private final Map<String, String> pinned = new HashMap<>();

    private final String language;

    private List<EntryId> aliases = List.of();

    private List<String> messages = List.of();

    private int order;

    /// Of the last entry.
    private Labels labels = new Labels("", List.of());

    EntryAssembly(ParsedFile file) {
        this.file = file;
        String said = file.front().labels().lang();
        this.language = said.isEmpty() ? PathLanguage.of(file.path()) : said;
    }

    /// What the front matter says of the only entry of the file.
    void alsoKnownAs(List<EntryId> ids, List<String> messages) {
        this.aliases = ids;
        this.messages = messages;
    }

    /// Keeps the ids that the writer gave for the entries he gave them to.
    void reserveIds(List<FilePiece> pieces) {
        boolean named = pieces.stream().anyMatch(piece -> piece instanceof FilePiece.Ask ask && ask.isIntroduction());
        for (FilePiece piece : pieces) {
            if (piece instanceof FilePiece.Ask ask) {
                Optional<String> id = EntryDraft.idBehind(ask.asked());
                id.ifPresent(this.ids::reserve);
                if (named && id.isEmpty() && !ask.isIntroduction()) {
                    this.ids.expect(PlainText.line(ask.asked()));
                }
            }
        }
    }

    /// What the front matter or the path says, else what most entries are written in.
    String fileLanguage() {
        return this.language.isEmpty() ? this.written.entrySet()
            .stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("en") : this.language;
    }

    /// @param below what follows the question
    /// @param endOffset where the next question or section begins
    /// @param adjacent whether the next question stands on the very next line, to be
    /// answered together with this one
    /// @return none when the question has no answer, or waits for the next one's
    List<Entry> assemble(FilePiece.Ask ask, List<Node> below, int endOffset, Optional<String> section,
            boolean adjacent) {
        List<Node> answer = new ArrayList<>(below);
        if (!ask.rest().isEmpty()) {
            answer.addFirst(block(ask.rest()));
        }
        SourceLocation place = this.file.place(ask.node());
        String markdown = this.file.text(ask.node().getStartOffset(), endOffset);
        EntryDraft draft = new EntryDraft(this.file, ask, answer, section, markdown);
        if (draft.question().isBlank()) {
            this.file.report(ProblemCode.NO_QUESTION, place, shortened(draft.prose()));
            return List.of();
        }
        if (draft.isUnanswered() && ask.isIntroduction()) {
            return List.of();
        }
        if (draft.isUnanswered()) {
            if (adjacent) {
                this.file.report(ProblemCode.SHARED_ANSWER, place, draft.question());
                this.sharing.add(draft);
            }
            else {
                this.sharing.clear();
                this.file.report(ProblemCode.NO_ANSWER, place, draft.question());
            }
            return List.of();
        }
        if (ask.named() == FilePiece.Naming.FILE) {
            this.file.report(ProblemCode.NO_NAME, place, draft.question());
        }
        return entries(draft);
    }

    private List<Entry> entries(EntryDraft draft) {
        Answer answer = draft.answer();
        List<Entry> entries = new ArrayList<>();
        this.sharing.forEach(shared -> entries.add(entry(shared, answer)));
        this.sharing.clear();
        entries.add(entry(draft, answer));
        return entries;
    }

    private Entry entry(EntryDraft draft, Answer answer) {
        Question question = draft.asked();
        EntryMetadata metadata = draft.metadata();
        String lang = languageOf(metadata, question, answer);
        Optional<EntryId> pinned = draft.explicitId().flatMap(id -> pinned(id, lang, draft.place()));
        EntryId id = pinned.orElseGet(() -> draft.isIntroduction() ? this.ids.ofName(question.text(), draft.place())
                : this.ids.of(question.text(), draft.place()));
        List<String> tags = new ArrayList<>(this.file.front().labels().tags());
        tags.addAll(metadata.tags());
        List<EntryId> formerIds = Stream.concat(this.aliases.stream(), metadata.aliases().stream()).distinct().toList();
        List<String> versions = metadata.versions().isEmpty() ? this.file.front().versions() : metadata.versions();
        List<String> anchors = new ArrayList<>(draft.anchors());
        pinned.flatMap(given -> this.ids.shortened(given, question.text()))
            .filter(anchor -> !anchors.contains(anchor))
            .ifPresent(anchors::add);
        return new Entry(id, this.file.collection(), new EntryPlace(draft.place(), this.order++, draft.section()),
                writtenIds(pinned.isPresent(), formerIds, metadata.twins()),
                labels(lang, tags.stream().distinct().toList()),
                new EntryBody(question, answer, draft.errors(this.messages), draft.markdown(), anchors),
                new EntryFacts(versions, draft.attribution(), metadata.verified()));
    }

    private static WrittenIds writtenIds(boolean pinned, List<EntryId> aliases, List<EntryId> twins) {
        boolean none = !pinned && aliases.isEmpty() && twins.isEmpty();
        return none ? WrittenIds.NONE : new WrittenIds(pinned, aliases, twins);
    }

    /// Entries side by side share one copy: they stay on the heap.
    private Labels labels(String lang, List<String> tags) {
        Labels labels = new Labels(lang, tags);
        if (!labels.equals(this.labels)) {
            this.labels = labels;
        }
        return this.labels;
    }

    /// One id in two languages makes twins, in one file as anywhere.
    private Optional<EntryId> pinned(String id, String lang, SourceLocation place) {
        if (!EntryId.isValid(id)) {
            this.file.report(ProblemCode.INVALID_ID, place, id);
            return Optional.empty();
        }
        String first = this.pinned.putIfAbsent(LowerCase.of(id), lang);
        String twin = id + "-" + lang;
        boolean isTwin = first != null && !first.equals(lang) && EntryId.isValid(twin)
                && this.pinned.putIfAbsent(LowerCase.of(twin), lang) == null;
        EntryId pinned = new EntryId(isTwin ? twin : id);
        Optional<SourceLocation> owner = this.ids.pin(pinned, place);
        owner.ifPresent(taken -> this.file.report(ProblemCode.DUPLICATE_ID, place, id, taken));
        return owner.isPresent() ? Optional.empty() : Optional.of(pinned);
    }

    private String languageOf(EntryMetadata metadata, Question question, Answer answer) {
        if (!metadata.lang().isEmpty()) {
            return metadata.lang();
        }
        if (!this.language.isEmpty()) {
            return this.language;
        }
        String written = WrittenLanguage.of(question.text() + " " + answer.prose());
        this.written.merge(written, 1, Integer::sum);
        return written;
    }

    private static Node block(List<Node> nodes) {
        if (nodes.getFirst() instanceof Block block) {
            return block;
        }
        Paragraph paragraph = new Paragraph(nodes.getFirst().getChars());
        nodes.forEach(paragraph::appendChild);
        return paragraph;
    }

    public static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return (line.length() > 80) ? line.substring(0, 80) + "…" : line;
    }

}
