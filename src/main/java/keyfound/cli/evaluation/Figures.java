package keyfound.cli.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures of all judged sets in a folder, as lines of the golden file. It contains
/// figures only, none of the texts.
record Figures(List<String> lines) {

    Figures {
        lines = List.copyOf(lines);
    }

    /// @param engine name of a search engine
    static Figures of(Path folder, String engine) throws IOException {
        return new Figures(JudgedSet.in(folder).stream().flatMap(set -> of(set, engine).stream()).toList());
    }

    private static List<String> of(JudgedSet set, String engine) {
        try {
            List<String> lines = new ArrayList<>(List.of("# " + set.name(), ""));
            new EvaluationTable(set.evaluated(engine)).text().lines().forEach(lines::add);
            lines.add("");
            return lines;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static Figures read(Path golden) throws IOException {
        return new Figures(Files.readAllLines(golden));
    }

    void write(Path golden) throws IOException {
        Files.write(golden, this.lines);
    }

    String text() {
        return this.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /// The differences to another reading of the same sets. Under the name of its set
    /// stands each line that only these figures have, with `-`, then each line that only
    /// the other has, with `+`.
    /// @return empty when they agree
    List<String> differences(Figures now) {
        List<String> differences = new ArrayList<>();
        for (String set : this.sections(now)) {
            Set<String> before = new HashSet<>(section(set));
            Set<String> after = new HashSet<>(now.section(set));
            List<String> changed = new ArrayList<>();
            section(set).stream().filter(line -> !after.contains(line)).forEach(line -> changed.add("- " + line));
            now.section(set).stream().filter(line -> !before.contains(line)).forEach(line -> changed.add("+ " + line));
            if (!changed.isEmpty()) {
                differences.add(set);
                differences.addAll(changed);
            }
        }
        return differences;
    }

    private List<String> sections(Figures other) {
        List<String> all = new ArrayList<>(this.lines);
        all.addAll(other.lines);
        return all.stream().filter(line -> line.startsWith("# ")).distinct().toList();
    }

    private List<String> section(String heading) {
        int from = this.lines.indexOf(heading);
        if (from < 0) {
            return List.of();
        }
        List<String> rest = this.lines.subList(from + 1, this.lines.size());
        return rest.stream().takeWhile(line -> !line.startsWith("# ")).toList();
    }

}
