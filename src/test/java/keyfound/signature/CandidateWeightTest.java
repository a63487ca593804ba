package keyfound.signature;

import org.junit.jupiter.api.Test;

import keyfound.signature.line.Message;
import keyfound.signature.line.PastedLines;
import keyfound.signature.token.Signature;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateWeightTest {

    @Test
    void aCommentInCodeIsNoMessageUnlessItQuotesOne() {
        assertThat(PasteReader.read("// No additional type annotation needed").looksLikeError()).isFalse();
        assertThat(PasteReader.read("// error: cannot find the type").looksLikeError()).isTrue();
    }

    @Test
    void aLevelSaysHowTellingALineIs() {
        assertThat(weight("ERROR cannot write the journal")).isGreaterThan(weight("WARN cannot write the journal"));
        assertThat(weight("WARN cannot write the journal")).isGreaterThan(weight("INFO cannot write the journal"));
    }

    @Test
    void aFailureTellsMoreThanOrdinaryWork() {
        assertThat(weight("connect failed: connection refused")).isGreaterThan(weight("connected to the broker"));
        assertThat(weight("数据库连接失败")).isGreaterThan(weight("数据库连接成功"));
    }

    @Test
    void whatSumsUpOrAdvisesTellsLessThanTheErrorItself() {
        double error = weight("error[E0382]: borrow of moved value: `a`");

        assertThat(weight("error: aborting due to 1 previous error")).isLessThan(error);
        assertThat(weight("For more information about this error, try `rustc --explain E0382`.")).isLessThan(error);
    }

    @Test
    void anAccessLogTellsLittle() {
        assertThat(weight("10.0.0.1 - - \"GET /error HTTP/1.1\" 404 12"))
            .isLessThan(weight("upstream timed out while reading response header"));
    }

    @Test
    void ordinaryWorkThatRepeatsTellsLessStillAndNoWeightLeavesItsRange() {
        String line = "block 17 checked";

        assertThat(weight(line, 500)).isLessThan(weight(line, 1)).isBetween(0.0, 1.0);
        assertThat(weight("fatal error: failed ".repeat(10_000), 1)).isBetween(0.0, 1.0);
    }

    private static double weight(String line) {
        return weight(line, 1);
    }

    private static double weight(String line, int alike) {
        Message message = PastedLines.message(line);
        return CandidateWeight.weigh(message, Signature.ofWhole(message.text()), alike);
    }

}
