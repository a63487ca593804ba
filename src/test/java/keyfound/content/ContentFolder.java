package keyfound.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import keyfound.content.assembly.EntryParser;
import keyfound.entry.Entry;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;

/// A content folder on disk that a test fills, read by the real loader.
public record ContentFolder(Path root) {

    public Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String path, byte[] bytes) throws IOException {
        Path file = this.root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.write(file, bytes);
    }

    /// What is read of it, by path.
    public Map<String, SourceFile> read() {
        Map<String, SourceFile> files = new TreeMap<>();
        new ContentLoader(this.root).load(Map.of(), file -> files.put(file.path(), file), _ -> {
        });
        return files;
    }

    public SourceFile read(String path) {
        return Objects.requireNonNull(read().get(path), path);
    }

    /// The problems of one file as `KF103:12`, code and line.
    public List<String> problems(String path) {
        return places(read(path).problems());
    }

    /// Writes one file and reads its only entry.
    public Entry entry(String path, String text) throws IOException {
        write(path, text);
        List<Entry> entries = read(path).entries();
        if (entries.size() != 1) {
            throw new AssertionError(path + " has " + entries.size() + " entries: " + read(path).problems());
        }
        return entries.getFirst();
    }

    public static List<String> places(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code() + ":" + problem.location().line()).toList();
    }

    public static List<String> questions(SourceFile file) {
        return file.entries().stream().map(entry -> entry.question().text()).toList();
    }

    /// The questions of a file without the texts that only have the name of their
    /// heading.
    public static List<String> asked(String path, String text) {
        Set<String> named = EntryParser.explain(path, text)
            .stream()
            .filter(line -> line.taken().equals("entry with its name") && line.depth() > 0)
            .map(line -> line.line() + " " + line.words().replaceAll("\\s*\\{#[^}]*}$", ""))
            .collect(Collectors.toSet());
        return new EntryParser().parse(path, text, new FileStamp(0, 0, ""))
            .entries()
            .stream()
            .filter(entry -> !named.contains(entry.source().line() + " " + entry.question().text()))
            .map(entry -> entry.question().text())
            .toList();
    }

    public static List<String> answers(SourceFile file) {
        return file.entries().stream().map(entry -> entry.answer().prose()).toList();
    }

}
