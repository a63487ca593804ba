package keyfound.publication.writing;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.content.ContentLoader;
import keyfound.entry.Entry;
import keyfound.entry.ErrorText;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// What a maintainer need not type is read as it was meant.
class AnswerStubTest {

    private static final String FILE = """
            # Printing

            ## Q: Why does it jam? {#jam}

            Look into the tray.

            ## Q: Why is it slow? {#slow}
            <!--
            tags: [speed]
            -->

            It warms up.

            ## Q: Why is it loud? {#loud}
            <!--
            errors:
              - 'noise level 9'
            tags: [noise]
            -->

            The fan.

            ## Q: Why is it hot? {#hot}
            <!--
            errors: ["temp 71", "temp 72"]
            -->

            It prints much.
            """;

    @Test
    void aNewEntryIsKnownByItsMessageOnceItIsAnswered() {
        for (String message : List.of("disk `sda` is full: E17", "`x` failed", "a | b: *bold* <tag> [x](y) {#id}")) {
            SourceFile file = read(AnswerStub.appended(FILE, message, "en") + "Free some space.\n");
            assertThat(file.entries()).as(message).hasSize(5);
            assertThat(file.problems()).as(message).isEmpty();
            assertThat(errors(file.entries().getLast())).as(message).contains(message);
        }
        assertThat(read(AnswerStub.appended("", "磁盘已满", "zh-CN") + "清理磁盘。\n").entries()).hasSize(1)
            .allSatisfy(entry -> assertThat(entry.lang()).startsWith("zh"));
    }

    @Test
    void aMessageIsAddedToAnEntryWhateverItHasAlready() {
        String message = "can't feed: --> tray \"B\" # empty \\d";
        for (int i = 0; i < 4; i++) {
            Entry before = read(FILE).entries().get(i);
            SourceFile file = read(AnswerStub.withError(FILE, before.source().line(), message));
            assertThat(file.problems()).as(file.toString()).isEmpty();
            Entry after = file.entries().get(i);
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.tags()).isEqualTo(before.tags());
            assertThat(errors(after)).contains(message).containsAll(errors(before));
            assertThat(after.answer().html()).isEqualTo(before.answer().html());
        }
    }

    private static List<String> errors(Entry entry) {
        return entry.errors().stream().map(ErrorText::text).map(String::strip).toList();
    }

    private static SourceFile read(String text) {
        return ContentLoader.read("printing.md", text);
    }

}
