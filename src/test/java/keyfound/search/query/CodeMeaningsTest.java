package keyfound.search.query;

import org.junit.jupiter.api.Test;
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
            Failed to load resource: the server responded with a status of 404 (Not Found) | not found
            HTTP Error 404: Not Found | not found
            upstream response code=503 | service unavailable
            requests failed, status_code: 429 | too many requests
            上传失败，状态码502 | bad gateway
            Exited (137) 2 hours ago | killed
            Main process exited, code=exited, status=127/n/a | command not found
            RUN returned a non-zero code: 139 | segmentation fault
            """)
    void aCodeIsPutIntoWords(String text, String words) {
        assertThat(String.join(" ", CodeMeanings.SHIPPED.in(text))).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "132 files copied", "24 errors", "port 404", "took 137 ms", "exit code 1",
            "ERROR at line 28", "statusbar 500px", "EXAMPLE", "response time 500 ms", "status of 404 files",
            "response 500 bytes", "the status page has 404 views", "code has 130 lines", "status 137 files",
            "http timeout 500 s", "exit after 130 seconds" })
    void aNumberThatIsNoCodeMeansNothing(String text) {
        assertThat(CodeMeanings.SHIPPED.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0',
            value = { "A space is required before ']'|square bracket", "Expected { after 'if' condition|brace",
                    "missing `,` in the list|comma", "unexpected '='|equals sign",
                    "unknown param for the func|function" })
    void signsAndShortFormsHaveNames(String text, String name) {
        assertThat(CodeMeanings.SHIPPED.in(text)).contains(name);
    }

    @Test
    void whatSeveralCodesMeanIsSaidInOneOrderAndEachByItself() {
        assertThat(CodeMeanings.SHIPPED.in("HTTP 502, then exit code 137 and ENOSPC (os error 28)"))
            .containsExactly("ENOSPC", "no space left on device", "SIGKILL", "killed", "bad gateway");
    }

    @Test
    void noPairOfWordsIsMadeOfTwoMeanings() {
        assertThat(ParsedQuery.of("why HTTP 502 after exit code 137?").parts())
            .filteredOn(part -> part.role() == ParsedQuery.Role.MEANING)
            .extracting(ParsedQuery.Part::text)
            .containsExactly("SIGKILL", "killed", "bad gateway");
    }

}
