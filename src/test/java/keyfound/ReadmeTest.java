package keyfound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the links between README, CONTRIBUTING and the pages in docs/.
class ReadmeTest {

    @Test
    void everyLinkBetweenThePagesLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            List<String> targets = Pattern.compile("\\]\\((?!https?:)([^)#]+)")
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
            assertThat(targets).as("%s", page)
                .allSatisfy(target -> assertThat(page.resolveSibling(target).normalize()).exists());
        }
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return Stream
                .concat(Stream.of("README.md", "CONTRIBUTING.md").map(Path::of),
                        docs.filter(file -> file.toString().endsWith(".md")))
                .toList();
        }
    }

}
