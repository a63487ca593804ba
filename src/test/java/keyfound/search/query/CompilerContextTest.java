package keyfound.search.query;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

class CompilerContextTest {

    @Test
    void labelsAndNotesAreSaidAndSourceIsCode() {
        CompilerContext around = CompilerContext.of(PasteReader.read("""
                error: `return;` in a function whose return type is not `()`
                 --> src/util/convert.rs:5:5
                  |
                4 | fn update_score() -> u8 {
                  |                      -- expected `u8` because of this return type
                5 |     return;
                  |     ^^^^^^ return type is not `()`
                  |
                help: give the `return` a value of the expected type
                  |
                5 |     return 42;
                  |            ++

                error: aborting due to 1 previous error
                """));
        assertThat(around.code()).map(String::strip)
            .containsExactly("fn update_score() -> u8 {", "return;", "return 42;");
        assertThat(around.said()).containsExactly("expected `u8` because of this return type",
                "return type is not `()`", "help: give the `return` a value of the expected type");
    }

    @Test
    void aNoteGoesOnBelowItself() {
        CompilerContext around = CompilerContext.of(PasteReader.read("""
                error: type mismatch in closure arguments
                 --> src/parser.rs:5:5
                5 |     fetch_chunk(|handle: &str| {});
                  = note: expected closure signature `fn(i32) -> _`
                             found closure signature `fn(&str) -> _`
                """));
        assertThat(around.said()).containsExactly("note: expected closure signature `fn(i32) -> _`",
                "found closure signature `fn(&str) -> _`");
    }

    @Test
    void aLogWithoutSourceHasNeither() {
        CompilerContext around = CompilerContext.of(PasteReader.read("""
                2025-06-24 14:36:40 INFO starting worker 4
                2025-06-24 14:36:41 ERROR connection refused (os error 111)
                2025-06-24 14:36:42 INFO retrying
                """));
        assertThat(around).isEqualTo(new CompilerContext(List.of(), List.of()));
    }

}
