package keyfound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads the sources and holds the rules of the house that no compiler knows.
class HouseRulesTest {

    private static final int MOST_FILES = 25;

    private static final int MOST_COMPONENTS = 7;

    private static final int WIDTH = 90;

    /// Records whose components are names of an outside format: JSON, and settings.
    private static final Pattern OUTSIDE_FORMAT = Pattern.compile("/(?:\\w+Json|\\w+Settings)\\.java$");

    private static final Pattern RECORD = Pattern
        .compile("\\brecord\\s+(\\w+)\\s*(?:<[^>]*>)?\\((.*?)\\)\\s*(?:implements\\s[^{]*)?\\{", Pattern.DOTALL);

    private static final Pattern IMPORT = Pattern.compile("^import (static )?([\\w.*]+);$");

    private static final List<Path> ALL = files("src/main/java", "src/test/java", "src/launcher/java",
            "src/bench/java");

    private static final List<Path> MAIN = files("src/main/java");

    @Test
    void noPackageHoldsMoreThanTwentyFiveFiles() {
        Map<Path, Long> counts = MAIN.stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(counts.entrySet()).filteredOn(count -> count.getValue() > MOST_FILES).isEmpty();
    }

    @Test
    void everyPackageHasADoorPlate() {
        Set<Path> packages = MAIN.stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(packages)
            .allSatisfy(folder -> assertThat(text(folder.resolve("package-info.java"))).startsWith("/// ")
                .contains("@NullMarked"));
    }

    @Test
    void aSimpleNameStandsOnceInTheHouse() {
        Map<String, List<Path>> byName = new TreeMap<>(
                MAIN.stream().collect(Collectors.groupingBy(file -> file.getFileName().toString())));
        byName.remove("package-info.java");
        assertThat(byName.values()).filteredOn(files -> files.size() > 1).isEmpty();
    }

    @Test
    void aRecordHasAtMostSevenComponents() {
        List<String> large = new ArrayList<>();
        for (Path file : MAIN) {
            if (OUTSIDE_FORMAT.matcher(file.toString().replace('\\', '/')).find()) {
                continue;
            }
            Matcher records = RECORD.matcher(text(file));
            while (records.find()) {
                if (components(records.group(2)) > MOST_COMPONENTS) {
                    large.add(file + ": " + records.group(1));
                }
            }
        }
        assertThat(large).isEmpty();
    }

    @Test
    void importsStandInOneOrder() {
        for (Path file : ALL) {
            List<String> imports = text(file).lines().filter(line -> line.startsWith("import ")).toList();
            assertThat(imports).as(file.toString())
                .isEqualTo(imports.stream().sorted(java.util.Comparator.comparing(HouseRulesTest::rank)).toList());
        }
    }

    @Test
    void everyImportIsUsed() {
        Pattern imported = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);
        List<String> unused = new ArrayList<>();
        for (Path file : ALL) {
            String text = text(file);
            imported.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Pattern.compile("\\b" + name + "\\b").matcher(text).results().count() == 1)
                .forEach(name -> unused.add(file + ": " + name));
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void noCommentIsTooWide() {
        for (Path file : ALL) {
            assertThat(text(file).lines().filter(line -> line.strip().startsWith("//"))).as(file.toString())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
        }
    }

    /// A line of a comment that breaks off early, though the next word had room, was
    /// broken by a re-flow.
    @Test
    void noCommentIsBrokenInMidSentence() {
        List<String> broken = new ArrayList<>();
        for (Path file : ALL) {
            List<String> lines = text(file).lines().toList();
            for (int i = 0; i + 1 < lines.size(); i++) {
                if (isBroken(lines.get(i), lines.get(i + 1))) {
                    broken.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /// Whether a line of prose ends so early that the next line's first word would have
    /// fitted.
    private static boolean isBroken(String line, String next) {
        Matcher one = Pattern.compile("^(\\s*)/// ([^@`|>\\-*\\s#<\\d].*)$").matcher(line);
        Matcher other = Pattern.compile("^(\\s*)/// ([^@`|>\\-*\\s#<\\d]\\S*).*$").matcher(next);
        if (!one.matches() || !other.matches() || !one.group(1).equals(other.group(1))) {
            return false;
        }
        return !line.matches(".*[.:;!?。]$") && line.length() + 1 + other.group(2).length() <= WIDTH;
    }

    /// By group: the JDK, libraries, the house, static imports.
    private static String rank(String line) {
        Matcher parts = IMPORT.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        String name = parts.group(2);
        if (parts.group(1) != null) {
            return "4" + name;
        }
        if (name.startsWith("keyfound.")) {
            return "3" + name;
        }
        return (name.startsWith("java.") ? "0" : name.startsWith("javax.") ? "1" : "2") + name;
    }

    private static int components(String list) {
        int depth = 0;
        int components = list.isBlank() ? 0 : 1;
        for (int i = 0; i < list.length(); i++) {
            char sign = list.charAt(i);
            depth += (sign == '<' || sign == '(') ? 1 : (sign == '>' || sign == ')') ? -1 : 0;
            components += (sign == ',' && depth == 0) ? 1 : 0;
        }
        return components;
    }

    private static List<Path> files(String... roots) {
        List<Path> files = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> below = Files.walk(Path.of(root))) {
                below.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
