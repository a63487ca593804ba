package keyfound.search.message;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CodeShapesTest {

    private static final Set<String> LANGUAGE = Set.of("fn", "let", "match", "return", "Some", "u8");

    private static final String SHOWN = "fn update_score() -> u8 {\n    return;";

    private final CodeShapes shapes = new CodeShapes(LANGUAGE::contains);

    @Test
    void codeOfTheSameShapeIsAlikeWhateverItsNames() {
        double[] likeness = this.shapes.likeness(SHOWN,
                List.of("fn foo() -> u8 {\n    return;\n}", "match x {\n    Some(y) => {}\n}", ""));
        assertThat(likeness[0]).isGreaterThan(0.8).isGreaterThan(3 * likeness[1]);
        assertThat(likeness[2]).isZero();
    }

    @Test
    void whatAllPiecesHaveInCommonTellsLittle() {
        List<String> pieces = List.of("fn a() { b(); }\nlet x = 1;", "fn a() { b(); }\nmatch x { }", "fn a() { b(); }");
        double[] likeness = this.shapes.likeness("fn main() { run(); }\nmatch value { }", pieces);
        assertThat(likeness[1]).isGreaterThan(likeness[0]).isGreaterThan(likeness[2]);
    }

    @Test
    void commentsAndNumbersAreNoPartOfTheShape() {
        double[] likeness = this.shapes.likeness("let width = 640; // pixels",
                List.of("let a = 1; // error: overflow"));
        assertThat(likeness[0]).isCloseTo(1, within(1e-9));
    }

    @Test
    void codeOfAnyLengthIsComparedByItsBeginning() {
        String endless = "let a = (((((1 + 2) * 3))));\n".repeat(100_000);
        assertThat(this.shapes.likeness(endless, List.of(endless, "fn b()"))[0]).isGreaterThan(0.99);
    }

}
