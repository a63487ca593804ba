package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import keyfound.content.guard.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/// The table of problems in the documentation is the one in the program.
class ProblemTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (KF\\d{3}) \\| (error|warning) \\|");

    @Test
    void theDocumentationListsEachCodeWithItsSeverity() throws IOException {
        String page = Files.readString(Path.of("docs/content-format.md"));
        List<String> rows = ROW.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList();
        assertThat(rows).containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
            .map(code -> code.code() + " " + code.severity().name().toLowerCase(Locale.ROOT))
            .toList());
    }

}
