package keyfound.desk.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapId;
import keyfound.demand.gap.Gaps;
import keyfound.desk.gaps.GapWords;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.ErrorText;
import keyfound.entry.Problem;
import keyfound.publication.Publisher;
import keyfound.publication.settings.Incident;
import keyfound.publication.writing.AnswerStub;
import keyfound.publication.writing.ContentFiles;
import keyfound.publication.writing.ContentText;
import keyfound.publication.writing.TextChangedException;
import keyfound.publication.writing.TextDifference;
import keyfound.publication.writing.TextRefusedException;
import keyfound.publication.writing.TextTrial;
import keyfound.search.Verdict;

/// Makes the pages of the editor.
@Component
final class EditorPages {

    /// Where a new answer goes when nobody says otherwise.
    private static final String NEW_ANSWERS = "answers.md";

    private static final int MOST_ENTRIES_SHOWN = 20;

    private static final int MOST_FINDINGS_SHOWN = 100;

    private final ContentFiles files;

    private final TextTrial trial;

    private final Gaps gaps;

    private final Publisher publisher;

    private final EditorSettings settings;

    EditorPages(ContentFiles files, TextTrial trial, Gaps gaps, Publisher publisher, EditorSettings settings) {
        this.files = files;
        this.trial = trial;
        this.gaps = gaps;
        this.publisher = publisher;
        this.settings = settings;
    }

    boolean isWritable() {
        return this.settings.write() && this.files.isFolder();
    }

    /// @param path of the file; blank: that of the entry, otherwise that of new answers
    /// @param entry id of the entry to edit, or to which the gap's message is added; may
    /// be blank
    /// @throws TextRefusedException when the file cannot be edited
    EditorPage opened(String path, String entry, String gap) {
        Optional<EntryOutline> edited = entry(entry);
        String file = path.isBlank() ? edited.map(outline -> outline.source().file()).orElse(NEW_ANSWERS) : path;
        ContentText now = this.files.read(file);
        return page(new ContentText(file, begun(now.text(), edited, gap)), now.version(), gap, EditorPage.Said.NOTHING);
    }

    private String begun(String text, Optional<EntryOutline> edited, String gap) {
        Optional<Gap> answered = gap(gap);
        if (answered.isEmpty()) {
            return text;
        }
        List<String> lines = this.gaps.lines(answered.get().id());
        String message = lines.isEmpty() ? answered.get().signature() : lines.getFirst();
        return edited.map(entry -> AnswerStub.withError(text, entry.source().line(), message))
            .orElseGet(() -> AnswerStub.appended(text, message,
                    answered.get().langs().stream().sorted().findFirst().orElse("en")));
    }

    EditorPage refused(ContentText text, String version, String gap, TextRefusedException refused) {
        return page(text, version, gap, new EditorPage.Said(Optional.of(said(refused)), List.of()));
    }

    EditorPage changed(ContentText text, String version, String gap, TextChangedException changed) {
        List<EditorPage.Change> changes = TextDifference.between(text.text(), changed.now().text())
            .stream()
            .map(line -> new EditorPage.Change(sign(line.side()), line.text()))
            .toList();
        return page(text, version, gap, new EditorPage.Said(Optional.of(said(changed)), changes));
    }

    private static String said(RuntimeException refused) {
        return Incident.TEXT_REFUSED.code() + ": " + refused.getMessage();
    }

    private static String sign(TextDifference.Side side) {
        return switch (side) {
            case MINE -> "-";
            case THEIRS -> "+";
            case BOTH -> " ";
        };
    }

    /// The same text again, with what it would give.
    EditorPage page(ContentText text, String version, String gap, EditorPage.Said said) {
        List<String> paths = this.publisher
            .readAll(publication -> publication.catalog().files().keySet().stream().sorted().toList());
        return new EditorPage(text.path(), text.text(), version, gap(gap).map(Gap::id).map(GapId::value).orElse(""),
                new EditorPage.Place(isWritable(), paths), trial(text, gap), said);
    }

    EditorPage.Trial trial(ContentText text, String gap) {
        if (text.text().isBlank()) {
            return EditorPage.Trial.NONE;
        }
        TextTrial.Result result = this.trial.of(text, gap(gap).map(Gap::id).map(this.gaps::lines).orElse(List.of()));
        return new EditorPage.Trial(
                result.file().problems().stream().limit(MOST_FINDINGS_SHOWN).map(EditorPages::finding).toList(),
                shown(result.file().entries(), gap),
                result.lines()
                    .stream()
                    .map(line -> new EditorPage.Tried(line.text(), line.verdict() == Verdict.KNOWN,
                            GapWords.of(line.verdict())))
                    .toList());
    }

    /// The last ones first when a new one is written at the end.
    private static List<EditorPage.Shown> shown(List<Entry> entries, String gap) {
        List<Entry> ordered = gap.isEmpty() ? entries : entries.reversed();
        return ordered.stream().limit(MOST_ENTRIES_SHOWN).map(EditorPages::shown).toList();
    }

    private static EditorPage.Shown shown(Entry entry) {
        return new EditorPage.Shown(entry.id().value(), PreviewHtml.of(entry.question().html()),
                PreviewHtml.of(entry.answer().html()), entry.lang(),
                entry.errors().stream().map(ErrorText::text).distinct().limit(5).toList());
    }

    private static EditorPage.Finding finding(Problem problem) {
        return new EditorPage.Finding(problem.location().line(), problem.severity().name().toLowerCase(Locale.ROOT),
                problem.code(), EntryId.ofCode(problem.code()).path(), problem.message());
    }

    private Optional<EntryOutline> entry(String id) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .map(EntryId::new)
            .flatMap(valid -> this.publisher.readAll(publication -> publication.catalog().entry(valid)));
    }

    private Optional<Gap> gap(String id) {
        return Optional.of(id).filter(GapId::isValid).map(GapId::new).flatMap(this.gaps::find);
    }

}
