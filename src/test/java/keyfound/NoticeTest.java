package keyfound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds NOTICE to the libraries that the jar carries.
class NoticeTest {

    /// Written by Maven, one library a line: group, artifact, kind, version, scope.
    private static final Path LIBRARIES = Path.of("target", "libraries.txt");

    private static final Pattern LIBRARY = Pattern.compile("^ +([\\w.-]+):[\\w.-]+:jar:");

    /// A group or several of them in brackets; `*` stands for any rest.
    private static final Pattern NAMED = Pattern.compile("\\(((?:[a-z][\\w.-]*\\*?(?:, )?)+)\\)");

    @BeforeAll
    static void librariesAreListed() {
        Assumptions.assumeTrue(Files.exists(LIBRARIES), "no target/libraries.txt: run with Maven");
    }

    @Test
    void everyLibraryThatTheJarCarriesIsNamedWithItsLicence() throws IOException {
        Set<String> named = named();
        assertThat(carried()).allSatisfy(group -> assertThat(named).anyMatch(name -> covers(name, group)));
    }

    @Test
    void noLibraryIsNamedThatTheJarDoesNotCarry() throws IOException {
        Set<String> carried = carried();
        assertThat(named()).allSatisfy(name -> assertThat(carried).anyMatch(group -> covers(name, group)));
    }

    private static boolean covers(String name, String group) {
        return name.endsWith("*") ? group.startsWith(name.substring(0, name.length() - 1)) : group.equals(name);
    }

    private static Set<String> carried() throws IOException {
        Set<String> groups = Files.readAllLines(LIBRARIES)
            .stream()
            .flatMap(line -> LIBRARY.matcher(line).results())
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(groups).hasSizeGreaterThan(20);
        return groups;
    }

    private static Set<String> named() throws IOException {
        return NAMED.matcher(Files.readString(Path.of("NOTICE")))
            .results()
            .map(MatchResult::group)
            .flatMap(groups -> List.of(groups.substring(1, groups.length() - 1).split(", ", -1)).stream())
            .filter(group -> group.contains(".") || group.contains("-"))
            .collect(Collectors.toCollection(TreeSet::new));
    }

}
