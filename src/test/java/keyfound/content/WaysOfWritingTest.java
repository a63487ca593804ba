package keyfound.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import keyfound.SharedCorpora;

import static org.assertj.core.api.Assertions.assertThat;

/// FAQ files of many projects as they were found, with the questions that people see in
/// them.
class WaysOfWritingTest {

    private final Path folder = SharedCorpora.path("faq-raw");

    @Test
    void theQuestionsThatPeopleSeeAreFoundInOrder() throws IOException {
        int labelled = 0;
        int found = 0;
        int right = 0;
        Map<String, String> report = new TreeMap<>();
        for (String line : Files.readAllLines(this.folder.resolve("labels.jsonl"))) {
            Map<String, Object> label = JsonParserFactory.getJsonParser().parseMap(line);
            String path = String.valueOf(label.get("file"));
            List<String> expected = Objects.requireNonNull((List<?>) label.get("titles"))
                .stream()
                .map(Object::toString)
                .map(this::key)
                .toList();
            List<String> actual = ContentFolder.asked(path, Files.readString(this.folder.resolve(path)))
                .stream()
                .map(this::key)
                .toList();
            int common = inOrder(expected, actual);
            labelled += expected.size();
            found += actual.size();
            right += common;
            if (common < expected.size() || common < actual.size()) {
                report.put(path, difference(expected, actual));
            }
        }
        report.forEach((path, text) -> System.out.println(path + text));
        System.out.printf("questions: labelled %d, found %d, right %d, recall %.4f, precision %.4f%n", labelled, found,
                right, (double) right / labelled, (double) right / found);
        assertThat((double) right / labelled).as("recall").isGreaterThanOrEqualTo(.99);
        assertThat((double) right / found).as("precision").isGreaterThanOrEqualTo(.99);
    }

    private String key(String question) {
        return question.replaceAll("\\{#[^}]*}|\\[([^]]*)]\\([^)]*\\)", "$1")
            .replaceAll("&\\w+;", "")
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .toLowerCase(Locale.ROOT);
    }

    /// The length of the longest common subsequence.
    private static int inOrder(List<String> expected, List<String> actual) {
        int[][] best = new int[expected.size() + 1][actual.size() + 1];
        for (int i = 1; i <= expected.size(); i++) {
            for (int j = 1; j <= actual.size(); j++) {
                best[i][j] = expected.get(i - 1).equals(actual.get(j - 1)) ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[expected.size()][actual.size()];
    }

    private static String difference(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<String> extra = new ArrayList<>(actual);
        extra.removeAll(expected);
        return "\n  missing " + missing + "\n  extra " + extra;
    }

}
