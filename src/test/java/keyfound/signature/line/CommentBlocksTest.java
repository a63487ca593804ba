package keyfound.signature.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.Paste;
import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

/// Comments of several lines in code are nobody's message.
class CommentBlocksTest {

    private static final String SAID = "Throws an error when the berth cannot be opened";

    @ParameterizedTest
    @ValueSource(strings = { "/**\n * %s\n * @throws IOException if the quay failed\n */\npublic void moor() {",
            "/* %s\n * whenever the tide is low */\nint moor();",
            "def moor(quay):\n    \"\"\"%s\n\n    whenever the tide is low.\n    \"\"\"\n    quay.open()" })
    void whatACommentSaysIsNoMessage(String code) {
        Paste paste = PasteReader.read(code.formatted(SAID));

        assertThat(paste.looksLikeError()).isFalse();
        assertThat(paste.isComment()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Errors:\n\n * %s", "/* moor\n%s */", "/*\n * error: %s\n */", "\"\"\"\n%s\n\"\"\"" })
    void whatAToolListsOrACommentQuotesIsOne(String text) {
        assertThat(PasteReader.read(text.formatted(SAID)).isComment()).isFalse();
    }

    @Test
    void theErrorBesideTheCodeIsFound() {
        Paste paste = PasteReader
            .read("/**\n * " + SAID + "\n */\nvoid moor() {\n\nquay.c:7: error: the tide is unknown");

        assertThat(paste.best().orElseThrow().text()).isEqualTo("the tide is unknown");
    }

}
