package keyfound.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import keyfound.cli.local.ScratchIndex;
import keyfound.content.Attachments;
import keyfound.content.ContentLoader;
import keyfound.content.check.CrossChecks;
import keyfound.content.check.ErrorClaims;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.publication.inspection.Findability;
import keyfound.twin.TwinFinder;

/// Reads a content folder as the server would, and collects all its problems.
final class ContentCheck {

    private static final Comparator<Problem> BY_PLACE = Comparator
        .comparing((Problem problem) -> problem.location().file())
        .thenComparingInt(problem -> problem.location().line())
        .thenComparing(Problem::code);

    private final Path folder;

    private final boolean searching;

    private final List<SourceOutline> files = new ArrayList<>();

    private final List<Problem> problems = new ArrayList<>();

    private final ErrorClaims claims = new ErrorClaims();

    /// @param searching whether to search for every entry by its own question and errors,
    /// which takes longest
    ContentCheck(Path folder, boolean searching) {
        this.folder = folder;
        this.searching = searching;
    }

    /// @throws IOException when there is no such folder
    ContentReport run() throws IOException {
        requireFolder(this.folder);
        try (ScratchIndex scratch = ScratchIndex.of(this.folder, "lucene", this::see)) {
            this.problems
                .addAll(CrossChecks.problems(this.files, new Attachments(this.folder), TwinFinder.once(this.files)));
            this.problems.addAll(this.claims.problems());
            this.problems.addAll(ContentLoader.passedOver(this.folder));
            if (this.searching) {
                this.problems.addAll(new Findability(scratch.index()).problems(this.files));
            }
        }
        return new ContentReport(this.problems.stream().distinct().sorted(BY_PLACE).map(this::seenFromHere).toList(),
                this.files.size(), this.files.stream().mapToInt(file -> file.entries().size()).sum());
    }

    static void requireFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    private void see(SourceFile file) {
        this.files.add(file.outline());
        this.problems.addAll(file.problems());
        this.claims.add(file);
    }

    /// The same problem with a path that an editor or a CI run can open.
    private Problem seenFromHere(Problem problem) {
        String file = this.folder.resolve(problem.location().file()).normalize().toString().replace('\\', '/');
        return new Problem(new SourceLocation(file, problem.location().line()), problem.severity(), problem.code(),
                problem.message());
    }

}
