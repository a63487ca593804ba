package keyfound.signature.line;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.prefix.Level;

import static org.assertj.core.api.Assertions.assertThat;

class LineMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "2025-06-24 14:36:31 ERROR [main] disk full",
            "{\"level\":\"error\",\"msg\":\"disk full\"}", "time=2025-06-24 level=error msg=\"disk full\"",
            "2025-06-24 14:36:31 {\"severity\":\"ERROR\",\"message\":\"disk full\"}",
            "{\"log\":\"{\\\"level\\\":\\\"error\\\",\\\"msg\\\":\\\"disk full\\\"}\"}" })
    void aMessageIsTakenOutOfEveryFormOfLog(String line) {
        assertThat(messages(line)).extracting(Message::text).containsExactly("disk full");
        assertThat(messages(line).getFirst().level()).contains(Level.ERROR);
    }

    @Test
    void eachLineOfADecodedValueIsAMessageAndFramesAreNone() {
        assertThat(messages(
                "{\"exception\":\"java.io.IOException: broken pipe\\n\\tat a.B.c(B.java:1)\\nCaused by: 磁盘已满\"}"))
            .extracting(Message::text)
            .containsExactly("java.io.IOException: broken pipe", "磁盘已满");
    }

    @Test
    void aTextInFrontOfJsonIsReadBesideIt() {
        assertThat(messages("request failed => {\"error\":\"disk full\"}")).extracting(Message::text)
            .containsExactlyInAnyOrder("request failed", "disk full");
    }

    @Test
    void aCodeBesideTheMessageBelongsToIt() {
        assertThat(messages("{\"code\":\"E1234\",\"message\":\"disk full\"}").getFirst().text()).contains("disk full")
            .contains("E1234");
    }

    @Test
    void aLineWithoutAWordHasNoMessageAndALongOneIsWhole() {
        assertThat(messages("")).isEmpty();
        assertThat(messages("=====")).isEmpty();
        String line = "disk is full ".repeat(20_000).strip();
        assertThat(messages(line)).extracting(Message::text).containsExactly(line);
    }

    private static List<Message> messages(String line) {
        return LineMessages.of(1, PastedLines.shown(line));
    }

}
