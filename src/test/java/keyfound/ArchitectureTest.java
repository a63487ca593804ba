package keyfound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

/// Holds the house to the tables in docs/architecture.md, which it reads: change a table,
/// and the rule has changed.
class ArchitectureTest {

    private static final Path PAGE = Path.of("docs/architecture.md");

    /// By room: the rooms that it may import.
    private static final Map<String, Set<String>> MAY_IMPORT = table("| floor | room |", 1, 3);

    /// By sub-room, as `search.verdict`: the types that other rooms may import.
    private static final Map<String, Set<String>> DOORS = doors();

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
    void thereAreNoCirclesOfPackages() {
        slices().matching("keyfound.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void thereAreNoCirclesOfFiles() {
        Map<String, Set<String>> imports = new TreeMap<>();
        CLASSES.forEach(type -> type.getDirectDependenciesFromSelf()
            .stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> target.getPackageName().startsWith("keyfound"))
            .map(ArchitectureTest::fileOf)
            .filter(target -> !target.equals(fileOf(type)))
            .forEach(target -> imports.computeIfAbsent(fileOf(type), _ -> new TreeSet<>()).add(target)));
        assertThat(circle(imports)).as("files that import each other").isEmpty();
    }

    @Test
    void aSubRoomIsImportedByItsOwnRoomOnlyExceptThroughItsDoors() {
        Set<String> broken = new TreeSet<>();
        Set<String> unused = new TreeSet<>();
        DOORS.forEach((subRoom, types) -> types.forEach(type -> unused.add(subRoom + "." + type)));
        CLASSES.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String target = fileOf(dependency.getTargetClass().getBaseComponentType());
            String subRoom = subRoomOf(target);
            if (!subRoom.isEmpty() && !roomOf(type).equals(subRoom.substring(0, subRoom.indexOf('.')))) {
                String door = target.substring(target.lastIndexOf('.') + 1);
                unused.remove(subRoom + "." + door);
                if (!DOORS.getOrDefault(subRoom, Set.of()).contains(door)) {
                    broken.add(type.getName() + " imports " + target);
                }
            }
        }));
        assertThat(broken).isEmpty();
        assertThat(unused).as("doors that nobody uses").isEmpty();
    }

    @Test
    void everySubRoomStandsInTheTable() {
        Set<String> subRooms = new TreeSet<>();
        CLASSES.forEach(type -> subRooms.add(subRoomOf(fileOf(type))));
        subRooms.remove("");
        assertThat(DOORS.keySet()).isEqualTo(subRooms);
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

    private static Map<String, Set<String>> doors() {
        Map<String, Set<String>> doors = new TreeMap<>();
        lines().dropWhile(line -> !line.startsWith("| room | sub-room |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.substring(1).replace("`", "").split("\\|", -1))
            .forEach(cells -> doors.put(cells[0].strip() + "." + cells[1].strip(),
                    Pattern.compile("[A-Z]\\w+")
                        .matcher(cells[3])
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return doors;
    }

    /// The files of one circle, in order; empty when there is none.
    private static List<String> circle(Map<String, Set<String>> imports) {
        Set<String> done = new HashSet<>();
        for (String file : imports.keySet()) {
            List<String> way = new ArrayList<>();
            if (closes(file, imports, way, done)) {
                return way;
            }
        }
        return List.of();
    }

    private static boolean closes(String file, Map<String, Set<String>> imports, List<String> way, Set<String> done) {
        if (way.contains(file)) {
            way.subList(0, way.indexOf(file)).clear();
            return true;
        }
        if (!done.add(file)) {
            return false;
        }
        way.add(file);
        for (String target : imports.getOrDefault(file, Set.of())) {
            if (closes(target, imports, way, done)) {
                return true;
            }
        }
        way.removeLast();
        return false;
    }

    /// The name of the type that its file is called after.
    private static String fileOf(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return (nested < 0) ? name : name.substring(0, nested);
    }

    /// As `search.verdict`; empty for a type that stands in its room itself.
    private static String subRoomOf(String file) {
        String[] parts = file.split("\\.");
        return (parts.length < 4 || !parts[0].equals("keyfound")) ? ""
                : String.join(".", Arrays.asList(parts).subList(1, parts.length - 1));
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
