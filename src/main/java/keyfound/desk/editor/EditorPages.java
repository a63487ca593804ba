package keyfound.desk.editor;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.publication.writing.AnswerStub;
import keyfound.publication.writing.ContentBranches;
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

    private final ContentBranches branches;

    private final FileOrigins origins;

    private final TextTrial trial;

    private final Gaps gaps;

    private final Publisher publisher;

    private final EditorSettings settings;

    EditorPages(ContentFiles files, ContentBranches branches, FileOrigins origins, TextTrial trial, Gaps gaps,
            Publisher publisher, EditorSettings settings) {
        this.files = files;
        this.branches = branches;
        this.origins = origins;
        this.trial = trial;
        this.gaps = gaps;
        this.publisher = publisher;
        this.settings = settings;
    }

    EditorPage.Way way() {
        if (this.files.isFolder()) {
            return this.settings.write().allowsFolder() ? EditorPage.Way.FOLDER : EditorPage.Way.NOWHERE;
        }
        return this.settings.write().allowsGit() ? EditorPage.Way.BRANCH : EditorPage.Way.NOWHERE;
    }

    /// The file of the path; where that is blank, the file of the entry, otherwise that
    /// of new answers.
    /// @param form path, gap and branch, as far as they are known
    /// @param entry id of the entry to edit, or to which the gap's message is added; may
    /// be blank
    /// @throws TextRefusedException when the file cannot be edited
    EditorPage opened(EditedText form, String entry) {
        Optional<EntryOutline> edited = entry(entry);
        String file = !form.path().isBlank() ? form.path()
                : edited.map(outline -> outline.source().file()).orElse(NEW_ANSWERS);
        EditedText whole = EditedText.opened(file, form.gap(), form.branch());
        Optional<ContentText> pushed = this.branches.read(file, form.branch());
        if (pushed.isPresent()) {
            ContentText now = pushed.get();
            return page(whole.with(now.text(), now.version(), form.branch()), pushed(form.branch()), edited);
        }
        ContentText now = this.files.read(file);
        return page(whole.with(begun(now.text(), edited, form.gap()), now.version(), ""), EditorPage.Said.NOTHING,
                edited);
    }

    private EditorPage.Said pushed(String branch) {
        return new EditorPage.Said(Optional.empty(), List.of(),
                Optional.of(new EditorPage.Pushed(branch, this.branches.proposal(branch).map(URI::toString))));
    }

    private String begun(String text, Optional<EntryOutline> edited, String gap) {
        Optional<Gap> answered = gap(gap);
        if (answered.isEmpty()) {
            return text;
        }
        String message = message(answered.get());
        return edited.map(entry -> AnswerStub.withError(text, entry.source().line(), message))
            .orElseGet(() -> AnswerStub.appended(text, message,
                    answered.get().langs().stream().sorted().findFirst().orElse("en")));
    }

    private String message(Gap gap) {
        return this.gaps.lines(gap.id()).stream().findFirst().orElse(gap.signature());
    }

    EditorPage refused(EditedText form, TextRefusedException refused) {
        return page(form, EditorPage.Said.refused(refused.said()));
    }

    EditorPage changed(EditedText form, TextChangedException changed) {
        List<EditorPage.Change> changes = TextDifference.between(form.content().text(), changed.now().text())
            .stream()
            .map(line -> new EditorPage.Change(sign(line.side()), line.text()))
            .toList();
        return page(form.with(form.text(), changed.now().version(), form.branch()),
                new EditorPage.Said(Optional.of(changed.said()), changes, Optional.empty()));
    }

    private static String sign(TextDifference.Side side) {
        return switch (side) {
            case MINE -> "-";
            case THEIRS -> "+";
            case BOTH -> " ";
        };
    }

    /// The same text again, with what it would give.
    EditorPage page(EditedText form, EditorPage.Said said) {
        return page(form, said, Optional.empty());
    }

    private EditorPage page(EditedText form, EditorPage.Said said, Optional<EntryOutline> edited) {
        List<String> paths = this.publisher
            .readAll(publication -> publication.catalog().files().keySet().stream().sorted().toList());
        EditorPage.Written written = new EditorPage.Written(form.path(), form.content().text(), form.version(),
                form.branch());
        return new EditorPage(written, gap(form.gap()).map(Gap::id).map(GapId::value).orElse(""),
                new EditorPage.Place(way(), summary(form), paths), trial(form), said, twin(form.path(), edited));
    }

    /// What a commit says when its author says nothing.
    String summary(EditedText form) {
        boolean exists = this.publisher.readAll(publication -> publication.catalog().files().containsKey(form.path()));
        return !form.summary().isBlank() ? form.summary().strip()
                : gap(form.gap()).map(gap -> "Answer: " + message(gap))
                    .orElseGet(() -> (exists ? "Edit " : "Add ") + form.path());
    }

    EditorPage.Trial trial(EditedText form) {
        ContentText text = form.content();
        Optional<String> elsewhere = (way() == EditorPage.Way.NOWHERE)
                ? this.origins.page(text.path(), text.text()).map(URI::toString) : Optional.empty();
        if (text.text().isBlank()) {
            return new EditorPage.Trial(List.of(), List.of(), List.of(), elsewhere);
        }
        TextTrial.Result result = this.trial.of(text,
                gap(form.gap()).map(Gap::id).map(this.gaps::lines).orElse(List.of()));
        return new EditorPage.Trial(
                result.file().problems().stream().limit(MOST_FINDINGS_SHOWN).map(EditorPages::finding).toList(),
                shown(result.file().entries(), form),
                result.lines()
                    .stream()
                    .map(line -> new EditorPage.Tried(line.text(), line.verdict() == Verdict.KNOWN,
                            GapWords.of(line.verdict())))
                    .toList(),
                elsewhere);
    }

    /// The last ones first when a new one is written at the end.
    private static List<EditorPage.Shown> shown(List<Entry> entries, EditedText form) {
        List<Entry> ordered = form.gap().isEmpty() ? entries : entries.reversed();
        return ordered.stream().limit(MOST_ENTRIES_SHOWN).map(entry -> shown(entry, form.branch())).toList();
    }

    private static EditorPage.Shown shown(Entry entry, String branch) {
        return new EditorPage.Shown(entry.id().value(), PreviewHtml.of(entry.question().html(), branch),
                PreviewHtml.of(entry.answer().html(), branch), entry.lang(),
                entry.errors().stream().map(ErrorText::text).distinct().limit(5).toList());
    }

    private static EditorPage.Finding finding(Problem problem) {
        return new EditorPage.Finding(problem.location().line(), problem.severity().name().toLowerCase(Locale.ROOT),
                problem.code(), EntryId.ofCode(problem.code()).path(), problem.message());
    }

    /// The file that has the same entries in another language, with the piece that is
    /// translated, or whole.
    private Optional<EditorPage.Twin> twin(String path, Optional<EntryOutline> edited) {
        return this.publisher.readAll(publication -> {
            Catalog catalog = publication.catalog();
            Stream<EntryOutline> own = edited.isPresent() ? edited.stream()
                    : Optional.ofNullable(catalog.files().get(path)).stream().flatMap(file -> file.entries().stream());
            return own.flatMap(entry -> catalog.twins(entry.id()).stream())
                .filter(twin -> !twin.source().file().equals(path))
                .findFirst()
                .flatMap(twin -> twin(catalog, twin, edited.isPresent()));
        });
    }

    private Optional<EditorPage.Twin> twin(Catalog catalog, EntryOutline twin, boolean only) {
        String path = twin.source().file();
        try {
            List<String> lines = this.files.read(path).text().lines().toList();
            int begin = only ? twin.source().line() - 1 : 0;
            int end = !only ? lines.size()
                    : catalog.file(twin.source())
                        .stream()
                        .flatMap(file -> file.entries().stream())
                        .mapToInt(entry -> entry.source().line() - 1)
                        .filter(line -> line > begin)
                        .min()
                        .orElse(lines.size());
            return (begin < 0 || begin > end || end > lines.size()) ? Optional.empty() : Optional
                .of(new EditorPage.Twin(path, twin.lang(), String.join("\n", lines.subList(begin, end)).strip()));
        }
        catch (TextRefusedException _) {
            // such as a file that comes with the program
            return Optional.empty();
        }
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
