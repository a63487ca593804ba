package keyfound.signature.prefix;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ToolPrefixTest {

    private final PeeledLine peeled = new PeeledLine();

    @ParameterizedTest
    @ValueSource(strings = { "npm ERR! disk full", "npm error disk full", "pnpm ERROR disk full", "##[error]disk full",
            "::error file=a.c,line=1::disk full", "17 error disk full" })
    void packageManagersAndBuildServersNameTheLevel(String line) {
        assertThat(rest(line)).isEqualTo("disk full");
        assertThat(this.peeled.level()).contains(Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = { "web_1  | disk full", "api-7d9 | disk full" })
    void theNameOfAContainerComesOff(String line) {
        assertThat(rest(line)).isEqualTo("disk full");
        assertThat(this.peeled.level()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "npm install left-pad", "12 | let a = 1;", "17 files copied", "::std::vector", "disk full",
            "", "磁盘 | 已满" })
    void anythingElseStays(String line) {
        assertThat(rest(line)).isEqualTo(line.strip());
        assertThat(this.peeled.level()).isEmpty();
    }

    private String rest(String line) {
        return line.substring(new ToolPrefix().end(line, 0, this.peeled)).strip();
    }

}
