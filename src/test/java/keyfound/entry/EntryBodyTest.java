package keyfound.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.text.sketch.Sketch;

import static org.assertj.core.api.Assertions.assertThat;

class EntryBodyTest {

    @Test
    void theSketchHoldsCodeErrorsAndLinksOutOfTheSite() {
        EntryBody body = body("Look <a href=\"https://example.org/a?b\">there</a> or <a href=\"/q/here\">here</a>",
                List.of("ulimit nofile"), List.of("limits.conf"), "too many files");
        assertThat(body.codeSketch()).isEqualTo(Sketch.of(Stream.of("ulimit nofile limits conf too many files"),
                Stream.of("href=\"https://example.org/a?b")));
    }

    @Test
    void translationsOfAnEntryHaveTheSameSketch() {
        EntryBody chinese = new EntryBody(new Question("文件太多？", SafeHtml.EMPTY),
                new Answer(new SafeHtml("<p>运行</p>"), "运行", List.of("ulimit -n 65536"), List.of()), List.of(), "文",
                List.of());
        assertThat(chinese.codeSketch())
            .isEqualTo(body("<p>Run it</p>", List.of(), List.of("ulimit -n 65536")).codeSketch());
    }

    @Test
    void anAnswerWithoutAnyHasTheEmptySketch() {
        assertThat(body("<p>Because of the rain.</p>", List.of(), List.of()).codeSketch()).isEqualTo(Sketch.EMPTY);
    }

    @Test
    void oneMoreAnchorComesLastAndEachOnce() {
        EntryBody body = body("", List.of(), List.of());
        EntryBody reached = body.reachedBy("before").reachedBy("earlier");
        assertThat(reached.anchors()).containsExactly("heading", "before", "earlier");
        assertThat(reached.reachedBy("heading")).isSameAs(reached);
        assertThat(body.anchors()).as("the body it was made of").containsExactly("heading");
        assertThat(reached.question()).isEqualTo(body.question());
    }

    @Test
    void aListThatItsMakerChangesLaterChangesNoBody() {
        List<String> anchors = new ArrayList<>(List.of("heading"));
        EntryBody body = new EntryBody(new Question("Why?", SafeHtml.EMPTY),
                new Answer(SafeHtml.EMPTY, "", List.of(), List.of()), List.of(), "", anchors);
        anchors.add("later");
        assertThat(body.anchors()).containsExactly("heading");
    }

    private static EntryBody body(String html, List<String> blocks, List<String> spans, String... errors) {
        return new EntryBody(new Question("Why is it slow?", SafeHtml.EMPTY),
                new Answer(new SafeHtml(html), "Some prose", blocks, spans),
                Stream.of(errors).map(error -> new ErrorText(error, ErrorText.Origin.QUESTION)).toList(), "## Q",
                List.of("heading"));
    }

}
