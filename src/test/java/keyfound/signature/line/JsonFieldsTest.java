package keyfound.signature.line;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.scan.Place;

import static org.assertj.core.api.Assertions.assertThat;

class JsonFieldsTest {

    @Test
    void textAndNumbersAreReadNestedOnesToo() {
        assertThat(fields(
                "{\"Level\": \"error\", \"code\": 13, \"error\": {\"message\": \"磁盘\\n已满\"}, \"tags\": [\"a\", \"b\"]}"))
            .containsExactly("level: error", "code: 13", "message: 磁盘\n已满", "tags: a", "tags: b");
    }

    @Test
    void aLineThatWasCutGivesTheFieldsUpToTheCut() {
        assertThat(fields("{\"level\": \"error\", \"msg\": \"disk fu")).containsExactly("level: error", "msg: disk fu");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "{}", "{ a: 1 }", "disk full", "[\"a\"]" })
    void whatIsNoObjectHasNoFields(String line) {
        assertThat(fields(line)).isEmpty();
    }

    @Test
    void neitherDepthNorLengthIsTooMuch() {
        assertThat(fields("{\"a\":".repeat(50_000))).hasSizeLessThan(50_000);
        assertThat(fields("{\"msg\": \"" + "x".repeat(200_000) + "\"}")).hasSize(1);
    }

    @Test
    void aFieldKnowsWhereItsValueStood() {
        Field field = JsonFields.of(PastedLines.shown("{\"msg\": \"a\\tb\"}"), 0).getFirst();

        assertThat(field.value().places(2, 3)).containsExactly(new Place(1, 12, 13));
    }

    private static List<String> fields(String line) {
        return JsonFields.of(PastedLines.shown(line), 0)
            .stream()
            .map(field -> field.name() + ": " + field.value().text())
            .toList();
    }

}
