package keyfound.signature.phrase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeLinesTest {

    @ParameterizedTest
    @ValueSource(strings = { "Found 1 error in src/cart.ts:14", "3 examples, 1 failure", "1 error", "2 problems",
            "✖ 2 problems (1 error, 1 warning)", "[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0",
            "Failed: 2 failure(s), 0 warning(s) on 3 files. Last profile that met the criteria was 'min'.",
            "FAILED (failures=1)", "50% tests passed, 1 tests failed out of 2" })
    void sumsOfFailuresSayNotWhy(String line) {
        assertThat(OutcomeLines.isOutcome(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "test cart::tests::sums ... FAILED", "--- FAIL: TestTotal (0.00s)",
            "FAIL\texample.org/shop/cart\t0.004s", " FAIL  src/cart.test.js", "> Task :compileKotlin FAILED",
            " FAIL  src/cart.test.ts > cart > sums its items", "check yaml..........Failed", "** TEST FAILED **",
            "[ERROR] shop.CartTest.sums -- Time elapsed: 0.006 s <<< FAILURE!", "FAILED: lib/store.cpp.o",
            "2/2 Test #2: cart_sum ....***Failed    0.01 sec", "  Failed Shop.Tests.CartTests.SumsItems [4 ms]" })
    void aNameAndThatItFailedSaysNotWhy(String line) {
        assertThat(OutcomeLines.isOutcome(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Failed to open the table lock", "404 error", "error 5: cannot read the table",
            "FAILED tests/test_cart.py::test_total - assert 10 == 5", "make: *** [all] Error 2", "connection failed",
            "systemd[1]: app.service: Failed with result 'exit-code'.", "disk sda1 failed after 3 errors on read" })
    void whatSaysWhyIsNone(String line) {
        assertThat(OutcomeLines.isOutcome(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Failed", "Failed:", "Failed!", "[Failed]", "- Failed", "✗ Failed", "failed", "FAIL",
            "Error", "***", "..." })
    void aMarkAloneIsReadAsWell(String line) {
        assertThat(PasteReader.read(line).lines()).hasSize(1);
        assertThat(PasteReader.read("tests/cart.py\n" + line + "\n").lines()).hasSizeGreaterThan(1);
    }

}
