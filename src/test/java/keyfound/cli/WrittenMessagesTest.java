package keyfound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.content.ContentLoader;
import keyfound.entry.Entry;
import keyfound.search.message.KnownError;
import keyfound.search.message.KnownErrors;

import static org.assertj.core.api.Assertions.assertThat;

/// What is taken for a written message in files of questions and answers: each entry with
/// the messages by which it is known. A change of reading shows as a difference of the
/// golden file; `-Dgolden.rewrite` writes it anew.
class WrittenMessagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/keyfound/relevance/messages.txt");

    private static final Path MADE_UP = Path.of("src/test/resources/keyfound/relevance");

    /// Left out: a twin quotes the same messages.
    private static final String TWIN = ".zh.md";

    private static final int LONGEST = 100;

    @Test
    void theMessagesOfEachEntryAreThoseOfTheGoldenFile() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : List.of(Path.of("content"), MADE_UP.resolve("guides"), MADE_UP.resolve("kinds"),
                MADE_UP.resolve("pastes"))) {
            for (Path file : files(folder)) {
                ContentLoader.read(file.getFileName().toString(), Files.readString(file))
                    .entries()
                    .forEach(entry -> found.addAll(messages(folder.relativize(file), entry)));
            }
        }
        if (System.getProperty("golden.rewrite") != null) {
            Files.write(GOLDEN, found);
        }
        assertThat(String.join("\n", found)).isEqualTo(String.join("\n", Files.readAllLines(GOLDEN)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.toString().endsWith(TWIN))
                .sorted()
                .toList();
        }
    }

    private static List<String> messages(Path file, Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(file.toString().replace('\\', '/') + " " + shown(entry.question().text()));
        for (KnownError known : KnownErrors.of(entry, Optional.empty(), word -> word)) {
            lines.add("  " + known.origin().name().toLowerCase(Locale.ROOT) + " " + known.block() + " "
                    + shown(known.message().rendered()));
        }
        return lines;
    }

    private static String shown(String text) {
        String line = text.replace('\n', ' ');
        return (line.length() <= LONGEST) ? line : line.substring(0, LONGEST) + "…";
    }

}
