package keyfound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/// Holds the house to the tables in docs/architecture.md, which it reads: change a table, and the rule has changed.
class ArchitectureTest {

    private static final Path PAGE = Path.of("docs/architecture.md");

    /// By room: the rooms that it may import.
    private static final Map<String, Set<String>> MAY_IMPORT = table("| floor | room |", 1, 3);

    /// By package of a library: the only rooms that know it.
    private static final Map<String, Set<String>> KNOWN_IN = table("| library | rooms |", 0, 1);

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("keyfound");

    @Test
    void aRoomImportsOnlyWhatTheTableAllows() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String room = roomOf(type);
            if (room.isEmpty()) {
                continue;
            }
            assertThat(MAY_IMPORT).as("the table of rooms").containsKey(room);
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String target = roomOf(dependency.getTargetClass());
                if (!target.isEmpty() && !target.equals(room)
                        && !MAY_IMPORT.getOrDefault(room, Set.of()).contains(target)) {
                    broken.add(type.getName() + " imports " + dependency.getTargetClass().getName());
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noRoomImportsTheFrontDoor() {
        noClasses().that()
            .resideInAPackage("keyfound.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("keyfound")
            .check(CLASSES);
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("keyfound.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryIsKnownInItsRoomsOnly() {
        assertThat(KNOWN_IN).containsKeys("com.vladsch.flexmark", "org.apache.lucene", "org.springframework.jdbc");
        KNOWN_IN.forEach((library, rooms) -> noClasses().that()
            .resideOutsideOfPackages(rooms.stream().map(room -> "keyfound." + room + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library + "..")
            .allowEmptyShould(true)
            .check(CLASSES));
    }

    @Test
    void everyRoomStandsInTheTable() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(roomOf(type)));
        rooms.remove("");
        assertThat(MAY_IMPORT.keySet()).containsAll(rooms);
    }

    @Test
    void aRoomImportsNoRoomOnAFloorAboveIt() {
        Map<String, Set<String>> floors = table("| floor | room |", 1, 0);
        MAY_IMPORT.forEach((room, others) -> others
            .forEach(other -> assertThat(floor(floors, other)).as("%s may import %s", room, other)
                .isLessThanOrEqualTo(floor(floors, room))));
    }

    private static int floor(Map<String, Set<String>> floors, String room) {
        return Integer.parseInt(floors.getOrDefault(room, Set.of("9")).iterator().next());
    }

    /// Reads a table of the page: one cell names the row, the words of another are its
    /// value.
    private static Map<String, Set<String>> table(String heading, int key, int value) {
        Map<String, Set<String>> table = new TreeMap<>();
        lines().dropWhile(line -> !line.startsWith(heading))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.substring(1).split("\\|", -1))
            .forEach(cells -> table.put(cells[key].replace("`", "").strip(),
                    Pattern.compile("[a-z0-9]+")
                        .matcher(cells[value])
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(table).as("the table '%s' of %s", heading, PAGE).isNotEmpty();
        return table;
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(PAGE).stream();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("keyfound.")) {
            return "";
        }
        int dot = name.indexOf('.', "keyfound.".length());
        return name.substring("keyfound.".length(), (dot < 0) ? name.length() : dot);
    }

}
