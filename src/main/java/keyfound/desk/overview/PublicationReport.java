package keyfound.desk.overview;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import keyfound.permalink.address.Move;
import keyfound.publication.Changes;
import keyfound.publication.Changes.FileChange;
import keyfound.publication.PublishHistory;
import keyfound.publication.PublishOutcome;

/// One line of the history, with its details.
///
/// @param kind `published`, `held` or `failed`
/// @param numbers arguments of the message `desk.report.` and the kind, in order
/// @param files some of the files that changed
/// @param moreFiles number of the others
/// @param moves addresses that lead elsewhere now, or nowhere
public record PublicationReport(When at, String kind, List<Object> numbers, List<File> files, int moreFiles,
        List<Move> moves) {

    private static final int MOST_MOVES = 200;

    private static final Map<FileChange.Kind, String> KEYS = Map.of(FileChange.Kind.NEW, "desk.file.new",
            FileChange.Kind.EDITED, "desk.file.edited", FileChange.Kind.REMOVED, "desk.file.removed",
            FileChange.Kind.KEPT, "desk.file.kept", FileChange.Kind.UNREAD, "desk.file.unread");

    public PublicationReport {
        numbers = List.copyOf(numbers);
        files = List.copyOf(files);
        moves = List.copyOf(moves);
    }

    /// @param key key of the message on what became of the file
    public record File(String path, String key, int entries) {
    }

    static PublicationReport of(PublishHistory.Report report, Locale locale) {
        When at = When.of(report.at(), locale);
        return switch (report.outcome()) {
            case PublishOutcome.Published(long generation, Changes changes, Duration took) ->
                new PublicationReport(at, "published",
                        List.of(changes.counts().read(), changes.counts().removed(), changes.counts().unread(),
                                changes.entriesBefore(), changes.entries(), changes.moved(), changes.gone(),
                                changes.problems(), seconds(took)),
                        changes.files().stream().map(PublicationReport::file).toList(),
                        changes.counts().read() + changes.counts().removed() - changes.files().size(),
                        changes.moves().stream().limit(MOST_MOVES).toList());
            case PublishOutcome.HeldBack held ->
                new PublicationReport(at, "held", List.of(held.before(), held.after()), List.of(), 0, List.of());
            case PublishOutcome.Failed failed ->
                new PublicationReport(at, "failed", List.of(failed.reason()), List.of(), 0, List.of());
            case PublishOutcome.Unchanged _ -> throw new IllegalArgumentException("nothing to report");
        };
    }

    /// Key of the message.
    public String key() {
        return switch (this.kind) {
            case "published" -> "desk.report.published";
            case "held" -> "desk.report.held";
            default -> "desk.report.failed";
        };
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    private static File file(FileChange change) {
        return new File(change.path(), KEYS.getOrDefault(change.kind(), ""), change.entries());
    }

}
