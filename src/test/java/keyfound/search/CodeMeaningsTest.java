package keyfound.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeMeaningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the container exited with code 132 | illegal instruction
            command terminated with exit code 137 | killed
            Process finished, exit status: 139 | segmentation fault
            进程异常，退出码：134 | aborted
            make: exit code 127 | command not found
            the worker was ended by signal 11 | segmentation fault
            accept failed (os error 24) | EMFILE too many open files
            [Errno 28] write failed | ENOSPC no space left on device
            Error: ENOSPC, watch | no space left on device
            HTTP/1.1 431 | request header fields too large
            server replied with status code 413 | payload too large
            失败，状态码 502 | bad gateway
            setup failed: 0x80070005 | access is denied
            ORA-12541 at startup | no listener
            """)
    void aCodeIsPutIntoWords(String text, String words) {
        assertThat(CodeMeanings.SHIPPED.in(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "132 files copied", "24 errors", "port 404", "took 137 ms", "exit code 1",
            "ERROR at line 28", "statusbar 500px", "EXAMPLE" })
    void aNumberThatIsNoCodeMeansNothing(String text) {
        assertThat(CodeMeanings.SHIPPED.in(text)).isEmpty();
    }

}
