package keyfound.content;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

import keyfound.content.guard.ProblemCode;
import keyfound.content.html.MarkdownNames;
import keyfound.entry.Problem;
import keyfound.entry.Severity;
import keyfound.entry.SourceLocation;

/// The Markdown files of the content folder, in the order of their paths. A pipe or
/// device is never opened, a link never followed out of the folder or round in circles.
///
/// @param files by path, relative to the folder, with `/` between its parts
/// @param problems one for each thing named as Markdown that is not read, and for each
/// folder that cannot be listed
/// @param passedOver one for each file that is a text of another format
record FolderWalk(SequencedMap<String, Path> files, List<Problem> problems, List<Problem> passedOver) {

    /// Texts that people write such pages in, too.
    private static final Set<String> OTHER_TEXTS = Set.of("markdown", "mdown", "mkd", "rst", "adoc", "asciidoc", "org",
            "textile");

    private static final int MAX_DEPTH = 64;

    /// @throws UncheckedIOException when the folder itself cannot be listed
    static FolderWalk of(ContentRoot root) {
        FolderWalk walk = new FolderWalk(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        try {
            Path real = root.real();
            walk.list(real, real, 0);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return walk;
    }

    private void list(Path root, Path folder, int depth) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path each : found) {
                if (!each.getFileName().toString().startsWith(".")) {
                    visit(root, each, depth);
                }
            }
        }
        catch (DirectoryIteratorException ex) {
            throw ex.getCause();
        }
    }

    private void visit(Path root, Path each, int depth) {
        String path = root.relativize(each).toString().replace(File.separatorChar, '/');
        boolean markdown = MarkdownNames.is(path);
        if (!isText(each)) {
            if (markdown || Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                report(ProblemCode.NOT_READABLE, path,
                        "its name is not UTF-8, or the program runs in a locale that is not");
            }
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(each, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                enter(root, each, depth);
                if (markdown) {
                    this.problems.add(named(path));
                }
            }
            else if (attributes.isSymbolicLink()) {
                follow(root, each, path, markdown);
            }
            else if (markdown && attributes.isRegularFile()) {
                this.files.put(path, each);
            }
            else if (!markdown
                    && OTHER_TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                this.passedOver.add(ProblemCode.PASSED_OVER.at(new SourceLocation(path, 0),
                        "its name does not end in .md or .mdx"));
            }
            else if (markdown) {
                report(ProblemCode.NOT_A_REGULAR_FILE, path, "it is a pipe, a socket or a device");
            }
        }
        catch (NoSuchFileException _) {
            // it went away while the folder was listed
        }
        catch (IOException ex) {
            report(ProblemCode.NOT_READABLE, path, ex.getClass().getSimpleName());
        }
    }

    /// No more than a warning: nothing is lost, unless a file of that name was served.
    private static Problem named(String folder) {
        Problem problem = ProblemCode.NOT_A_REGULAR_FILE.at(new SourceLocation(folder, 0),
                "it is a folder; what it holds is read");
        return new Problem(problem.location(), Severity.WARNING, problem.code(), problem.message());
    }

    /// Whether the name can be written down and lead to the same file again. Two names
    /// that cannot would look alike.
    private static boolean isText(Path each) {
        try {
            return Path.of(each.toString()).equals(each);
        }
        catch (InvalidPathException _) {
            return false;
        }
    }

    private void enter(Path root, Path folder, int depth) throws IOException {
        if (depth < MAX_DEPTH) {
            list(root, folder, depth + 1);
        }
        else {
            report(ProblemCode.NOT_READABLE, root.relativize(folder).toString(),
                    "more than " + MAX_DEPTH + " folders deep");
        }
    }

    private void follow(Path root, Path link, String path, boolean markdown) {
        try {
            Path target = link.toRealPath();
            if (Files.isDirectory(target)) {
                report(ProblemCode.NOT_A_REGULAR_FILE, path, "a symbolic link to a folder is not followed");
            }
            else if (markdown && !target.startsWith(root)) {
                report(ProblemCode.NOT_A_REGULAR_FILE, path, "it is a symbolic link out of the content folder");
            }
            else if (markdown && Files.isRegularFile(target)) {
                this.files.put(path, target);
            }
            else if (markdown) {
                report(ProblemCode.NOT_A_REGULAR_FILE, path, "it is a symbolic link to no regular file");
            }
        }
        catch (IOException _) {
            if (markdown) {
                report(ProblemCode.NOT_A_REGULAR_FILE, path, "it is a symbolic link to nothing");
            }
        }
    }

    private void report(ProblemCode code, String path, String why) {
        this.problems.add(code.at(new SourceLocation(path, 0), why));
    }

}
