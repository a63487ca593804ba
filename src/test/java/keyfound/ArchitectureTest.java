package keyfound;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/// Holds the table of rooms in docs/architecture.md: change table and test together.
class ArchitectureTest {

    private static final Set<String> FACE = Set.of("entry", "signature", "search", "publication", "permalink",
            "feedback", "demand");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(Map.entry("signature", Set.of()),
            Map.entry("entry", Set.of("signature")), Map.entry("content", Set.of("entry", "signature")),
            Map.entry("search", Set.of("entry", "signature")), Map.entry("permalink", Set.of("entry")),
            Map.entry("feedback", Set.of("entry")),
            Map.entry("publication", Set.of("entry", "content", "search", "permalink")),
            Map.entry("lucene", Set.of("entry", "signature", "search")),
            Map.entry("opensearch", Set.of("entry", "signature", "search")),
            Map.entry("demand", Set.of("entry", "signature", "search")), Map.entry("web", FACE),
            Map.entry("desk", FACE), Map.entry("api", FACE), Map.entry("mcp", FACE),
            Map.entry("cli", with(FACE, "content")));

    /// Each library is known in these rooms only.
    private static final Map<String, List<String>> KNOWN_IN = Map.of("com.vladsch.flexmark..", List.of("content"),
            "org.owasp..", List.of("content"), "org.yaml..", List.of("content"), "org.apache.lucene..",
            List.of("lucene"), "org.springframework.jdbc..", List.of("permalink", "feedback", "demand"),
            "org.thymeleaf..", List.of("web", "desk"), "info.picocli..", List.of("cli"), "picocli..", List.of("cli"),
            "org.eclipse.jgit..", List.of("publication"));

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
        KNOWN_IN.forEach((library, rooms) -> noClasses().that()
            .resideOutsideOfPackages(rooms.stream().map(room -> "keyfound." + room + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .allowEmptyShould(true)
            .check(CLASSES));
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("keyfound.")) {
            return "";
        }
        int dot = name.indexOf('.', "keyfound.".length());
        return name.substring("keyfound.".length(), (dot < 0) ? name.length() : dot);
    }

    private static Set<String> with(Set<String> rooms, String room) {
        Set<String> all = new TreeSet<>(rooms);
        all.add(room);
        return all;
    }

}
