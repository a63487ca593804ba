package keyfound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/// The data sets that lie beside the repository and are never part of it.
///
/// Found by `-Dkeyfound.shared=DIR`, by the environment's `KEYFOUND_SHARED`, else as
/// `../shared` or `../../shared` of the project's folder. A test that asks for a set that
/// is not there is skipped, with a line that says so.
public final class SharedCorpora {

    private SharedCorpora() {
    }

    /// @param set path below `corpora`, such as `seed` or `seed/QA.md`
    public static Path path(String set) {
        Optional<Path> found = folders().map(folder -> folder.resolve("corpora").resolve(set))
            .filter(Files::exists)
            .findFirst();
        if (found.isEmpty()) {
            System.err.println("!!! SKIPPED: the data set '" + set + "' is not beside this repository (../shared)");
        }
        Assumptions.assumeTrue(found.isPresent(), () -> "no data set '" + set + "' in ../shared/corpora");
        return found.orElseThrow();
    }

    private static Stream<Path> folders() {
        return Stream
            .of(System.getProperty("keyfound.shared", ""), System.getenv().getOrDefault("KEYFOUND_SHARED", ""),
                    "../shared", "../../shared")
            .filter(folder -> !folder.isBlank())
            .map(Path::of);
    }

}
