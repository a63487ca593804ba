package keyfound.search.verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.token.Signature;

import static org.assertj.core.api.Assertions.assertThat;

class ExitReportsTest {

    @ParameterizedTest
    @ValueSource(strings = { "worker-1 exited with code 137", "Exit Code:    137", "Exited (137) 2 hours ago",
            "command terminated with non-zero exit code: 137", "Pod stays in CrashLoopBackOff with exit code 137",
            "容器退出码为 137", "exit status 137", "exitCode: 137", "\"ExitCode\": 137,", "process exitcode 137",
            "exit_code=137", "Exit Status: 137" })
    void aCodeOfASignalIsFoundHoweverItIsTold(String text) {
        assertThat(ExitReports.in(Signature.ofWhole(text))).containsExactly("137");
    }

    @ParameterizedTest
    @ValueSource(strings = { "exited with code 1", "exit status 2", "HTTP 137", "137 files", "exit code 1370",
            "exited after 137 s",
            "the exit of hall 137 of the long museum is closed until further notice by the guard" })
    void whatSaysNothingByItselfIsNoReport(String text) {
        assertThat(ExitReports.in(Signature.ofWhole(text))).isEmpty();
    }

}
