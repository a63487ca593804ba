package keyfound.search.message;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommentedErrorsTest {

    @Test
    void anErrorInACommentIsReadWithoutTheCodeInFrontOfIt() {
        assertThat(in("let bag = basket;\nlet more = basket; // error: the basket was given away\n"))
            .containsExactly("error: the basket was given away");
    }

    @Test
    void aCommentIsReadToItsEnd() {
        assertThat(in("""
                weigh(basket);
                // error[W12]: the basket is lent
                //   to two at once
                pay();
                """)).containsExactly("error[W12]: the basket is lent to two at once");
    }

    @ParameterizedTest
    @ValueSource(strings = { "error: the basket is gone", "note: it was lent here", "help: lend it later",
            "TypeError: no basket", "see below # error: the basket is gone" })
    void aCommentEndsWhereAnotherOneBegins(String next) {
        assertThat(in("lend();\n# error[W12]: the basket is lent\n# " + next + "\n").getFirst())
            .isEqualTo("error[W12]: the basket is lent");
    }

    @Test
    void anErrorInACommentIsNoLongerThanAMessageAndOfManyTheFirstAreTaken() {
        String code = "// error: lost in " + "space ".repeat(1_000) + "\n// and " + "time ".repeat(1_000) + "\n";
        assertThat(in(code.repeat(KnownErrors.MAX_OF_ENTRY + 10))).hasSize(KnownErrors.MAX_OF_ENTRY)
            .allSatisfy(error -> assertThat(error).startsWith("error: lost in space")
                .hasSizeLessThanOrEqualTo(KnownErrors.MAX_UNITS));
    }

    @Test
    void commentsOfOtherLanguagesAreReadToo() {
        assertThat(in("weigh(None)  # TypeError: cannot weigh nothing\n"))
            .containsExactly("TypeError: cannot weigh nothing");
        assertThat(in("SELECT weight; -- ERROR: no such column: weight"))
            .containsExactly("ERROR: no such column: weight");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pay(); // errors are ignored here", "let errors = 3; // ok: error is gone",
            "curl http://error: /x", "error: no comment at all", "# Errors" })
    void whatNamesNoErrorIsNone(String line) {
        assertThat(in(line)).isEqualTo(List.of());
    }

    private static List<String> in(String code) {
        return CommentedErrors.in(code, KnownErrors.MAX_OF_ENTRY, KnownErrors.MAX_UNITS);
    }

}
