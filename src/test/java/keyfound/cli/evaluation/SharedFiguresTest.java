package keyfound.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import keyfound.SharedCorpora;

import static org.assertj.core.api.Assertions.assertThat;

/// The figures on the sets beside the repository, held to a file: a change that lowers
/// one shows as a diff. Takes more than a minute, so `-Dfigures` asks for it;
/// `-Dfigures=rewrite` writes the file anew.
class SharedFiguresTest {

    private static final Path GOLDEN = Path.of("src/test/resources/keyfound/relevance/figures.txt");

    @Test
    @EnabledIfSystemProperty(named = "figures", matches = ".*")
    void theSharedSetsAreAnsweredAsTheGoldenFileSays() throws IOException {
        Figures now = Figures.of(SharedCorpora.path(""), "lucene");
        if (System.getProperty("figures", "").equals("rewrite")) {
            now.write(GOLDEN);
        }
        assertThat(Figures.read(GOLDEN).differences(now)).isEmpty();
    }

}
