package keyfound.signature;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.signature.line.Noise;
import keyfound.signature.line.PasteLine;
import keyfound.signature.scan.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PasteTest {

    private static final String MESSAGE = "Unable to acquire the table lock";

    @ParameterizedTest
    @ValueSource(strings = { "2025-06-24 14:36:31,123 ERROR [worker-14] ",
            "2025-06-24 14:36:31.123 ERROR 48912 --- [  worker-15] c.e.Job : ", "E0728 21:57:57.535957   42511] ",
            "E0728 21:57:57.535957   42511 store.go:312] ", "Jun 24 14:36:31 host22 svc[17762]: ",
            "Tue Jun 24 14:36:31 2025 ", "[2025/06/24 14:36:31.123 +08:00] [ERROR] [thread=50] ", "[  512.123456] ",
            "2025-06-24T14:36:31Z ", "24/Jun/2025:14:36:31 +0000 ", "2025/06/24 14:36:31 [error] 31#31: *7 ",
            "1:M 24 Jun 2025 14:36:31.123 # ", "1718900000.123 ", "2025年6月24日 14:36:31 ",
            "06-24 14:36:31.123  1234  5678 E Store : ", "web_1  | ", "npm ERR! ", "npm error ", "17 error ",
            "##[error]", "2025-06-24T14:36:31.1234567Z ##[error]", "::error file=a.c,line=3::", "ERROR:root:",
            "error: ", "Error: ", "FATAL: ", "[ERROR] ", "错误：", "src/store.c:12:5: error: ",
            "src/store.ts(3,7): error: ", "  12:5  error  ", "12 | ERROR ", "\u001b[31mERROR\u001b[0m ", "[31m",
            "\ufeff", "10%\r50%\r", "│ Error: ", "Exception in thread \"main\" ", "Caused by: " })
    void whatAProgramPrintsInFrontOfAMessageIsPeeledOff(String prefix) {
        Paste paste = PasteReader.read(prefix + MESSAGE);

        assertThat(paste.best().map(Candidate::text)).contains(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"level\":\"error\",\"msg\":\"Unable to acquire the table lock\"}",
            "{\"log\":\"2025-06-24 14:36:31 ERROR [main] Unable to acquire the table lock\\n\",\"stream\":\"stderr\"}",
            "2025-06-24T14:36:31Z {\"severity\":\"ERROR\",\"error\":{\"message\":\"Unable to acquire the table lock\"}}",
            "level=warn ts=2025-06-24T14:36:31Z pid=7 err=\"Unable to acquire the table lock\"",
            "fatal: [host1]: FAILED! => {\"changed\": false, \"msg\": \"Unable to acquire the table lock\"}",
            "fatal: [h]: FAILED! => {\"module_stderr\": \"Unable to acquire the table lock\\n\", \"msg\": \"MODULE FAILURE\\nSee stdout/stderr for the exact error\"}",
            "{\"msg\":\"Unable to acquire the table lo\\u0063k\"}" })
    void structuredLinesAreOpened(String line) {
        assertThat(PasteReader.read(line).best().map(Candidate::text)).contains(MESSAGE);
    }

    @Test
    void aCodeThatStandsInFrontOfTheMessageOfItsLineHasAPlaceOfItsOwn() {
        Candidate best = PasteReader.read("{\"code\": 71006, \"message\": \"cannot write the row\"}")
            .best()
            .orElseThrow();

        assertThat(best.text()).isEqualTo("cannot write the row code 71006");
        assertThat(best.places()).extracting(Place::start).containsExactly(28, 9);
    }

    @Test
    void columnsPointIntoTheLineAsItWasBrought() {
        Paste paste = PasteReader.read("ok\n\u001b[31mERROR\u001b[0m disk is full\nok");

        Candidate best = paste.best().orElseThrow();

        assertThat(best.places()).containsExactly(new Place(2, 15, 27));
        assertThat(best.places(5, 7)).containsExactly(new Place(2, 20, 22));
    }

    @Test
    void theDeepestCauseOfAJavaTraceComesFirstAndFramesAreNoise() {
        Paste paste = PasteReader.read("""
                java.lang.IllegalStateException: could not start
                	at a.b.C.d(C.java:12)
                Caused by: java.io.IOException: stream closed
                	at a.b.E.f(E.java:3)
                Caused by: java.net.ConnectException: Connection refused
                	... 12 more""");

        assertThat(paste.best().map(Candidate::line)).contains(5);
        assertThat(noise(paste)).containsExactly(Optional.empty(), Optional.of(Noise.STACK_FRAME), Optional.empty(),
                Optional.of(Noise.STACK_FRAME), Optional.empty(), Optional.of(Noise.STACK_FRAME));
    }

    @Test
    void pythonSaysItOnTheLastLine() {
        assertBest("KeyError: 'colour'", """
                Traceback (most recent call last):
                  File "/app/main.py", line 12, in <module>
                    run()
                  File "/app/main.py", line 8, in run
                    raise KeyError("colour")
                KeyError: 'colour'""");
    }

    @Test
    void rustSaysItOnTheLineBelowThePlace() {
        assertBest("index out of bounds: the len is 3 but the index is 5", """
                thread 'main' panicked at src/main.rs:4:5:
                index out of bounds: the len is 3 but the index is 5
                stack backtrace:
                   0: std::panicking::begin
                note: run with `RUST_BACKTRACE=1`""");
    }

    @Test
    void goPanicsAboveItsGoroutines() {
        assertBest("runtime error: index out of range [5] with length 3", """
                panic: runtime error: index out of range [5] with length 3

                goroutine 1 [running]:
                main.run(0xc000012345, 0x1)
                	/app/main.go:12 +0x1d
                exit status 2""");
    }

    @Test
    void nodeThrowsBelowTheSourceItShows() {
        assertBest("Cannot find module 'express'", """
                node:internal/modules/cjs/loader:1080
                  throw err;
                  ^

                Error: Cannot find module 'express'
                    at Module._resolveFilename (node:internal/modules/cjs/loader:1077:15)
                    at async run (file:///app/x.js:1:2)
                Node.js v20.1.0""");
    }

    @Test
    void dotNetRubyPhpAndCppAreRead() {
        assertBest("System.InvalidOperationException: Sequence contains no elements",
                "Unhandled exception. System.InvalidOperationException: Sequence contains no elements\n   at P.Main() in /p.cs:line 5");
        assertBest("undefined method `foo' for nil:NilClass (NoMethodError)",
                "app.rb:12:in `run': undefined method `foo' for nil:NilClass (NoMethodError)\n\tfrom app.rb:20:in `<main>'");
        assertBest("PDOException: could not find driver",
                "PHP Fatal error:  Uncaught PDOException: could not find driver\nStack trace:\n#0 /db.php(12): PDO->__construct()\n#1 {main}");
        assertBest("vector::_M_range_check: __n (which is 5) >= this->size()",
                "terminate called after throwing an instance of 'std::out_of_range'\n  what():  vector::_M_range_check: __n (which is 5) >= this->size()\nAborted (core dumped)");
    }

    @Test
    void aCompilersMessageOutranksItsExcerptAndItsSummary() {
        assertBest("use of undeclared label `'req`", """
                error: use of undeclared label `'req`
                 --> src/session/mod.rs:4:11
                  |
                4 |     break 'req;
                  |           ^^^^ undeclared label `'req`
                  |
                help: try something else

                error: aborting due to 1 previous error""");
        assertBest("'x' undeclared (first use in this function)", """
                src/a.c: In function 'main':
                src/a.c:12:5: error: 'x' undeclared (first use in this function)
                   12 |     x = 1;
                      |     ^
                make: *** [Makefile:3: a.o] Error 1""");
    }

    @Test
    void oneErrorAmongOrdinaryWorkIsFound() {
        assertBest("cannot open shared object file", """
                Step 3/9 : RUN apt-get install -y libfoo
                Unpacking libfoo (1.2-3) ...
                Setting up libfoo (1.2-3) ...
                2025-06-24 14:36:31 WARN [main] cannot open shared object file
                Processing triggers for libc-bin (2.36-9) ...
                [INFO] 12 packages installed""");
    }

    @Test
    void theSameErrorOnManyLinesIsOneCandidate() {
        Paste paste = PasteReader
            .read("ERROR disk sda1 is full after 12 s\n".repeat(3) + "ERROR disk sda1 is full after 99 s");

        assertThat(paste.candidates()).singleElement()
            .extracting(Candidate::count, Candidate::line)
            .containsExactly(4, 1);
        assertThat(noise(paste)).containsExactly(Optional.empty(), Optional.of(Noise.REPEATED),
                Optional.of(Noise.REPEATED), Optional.of(Noise.REPEATED));
    }

    @Test
    void aWrappedLineIsReadWhole() {
        String error = "ERROR the lock of the migration table is held by another instance that was started long before this one "
                + "and cannot be reached any more because its host was removed from the cluster";
        Paste paste = PasteReader
            .read(error.substring(0, 80) + "\n" + error.substring(80, 160) + "\n" + error.substring(160));

        assertThat(paste.best().map(Candidate::text)).contains(error.substring("ERROR ".length()));
        assertThat(paste.best().orElseThrow().places()).hasSize(3);
    }

    @Test
    void aLineIsReadAloneThoughTheOneAboveIsJustAsLong() {
        assertBest("NCCL WARN Connect to XXX failed: Connection refused", """
                [   46.88382] EXT4-fs (sda8): mounted filesystem with ordered data mode
                [   17.45665] usb 1-4: new high-speed USB device number 6 using xhci_hcd
                include/socket.h:403 NCCL WARN Connect to XXX failed: Connection refused
                collected 8 items""");
    }

    @Test
    void linesOfOneFormAreNotAWrappedText() {
        String rows = """
                worker 1 of the pool took the job number 1 and put it into the queue of the host
                worker 2 of the pool took the job number 7 and put it into the queue of the host
                worker 3 of the pool took the job number 9 and put it into the queue of the host
                worker 4 of the pool took the job number 3 and put it into the queue of the host
                """;
        assertBest("cannot connect to the broker: connection refused",
                rows + "cannot connect to the broker: connection refused");
    }

    @Test
    void anErrorInsideAChineseQuestionIsTakenOut() {
        assertBest("Failed to connect to server", "报错：Failed to connect to server，如何解决");
        assertBest("Too many open files (os error 24)", "Too many open files (os error 24) 是什么错误？如何处理？");
        assertBest("load state: key not found", "What is the `load state: key not found` exception?");
    }

    @Test
    void aQuestionIsNotTakenForAnError() {
        assertThat(PasteReader.read("How do I change the interface language?").looksLikeError()).isFalse();
        assertThat(PasteReader.read("为什么显卡一直空闲？").looksLikeError()).isFalse();
        assertThat(PasteReader.read("java.io.IOException: stream closed").looksLikeError()).isTrue();
        assertThat(PasteReader.read("").candidates()).isEmpty();
    }

    private static void assertBest(String expected, String paste) {
        assertThat(PasteReader.read(paste).best().map(Candidate::text)).contains(expected);
    }

    private static List<Optional<Noise>> noise(Paste paste) {
        return paste.lines().stream().map(PasteLine::noise).toList();
    }

    @Test
    void howAServiceEndedIsMoreTellingThanThatItFailed() {
        Paste paste = PasteReader.read("""
                Nov 20 10:00:00 web01 systemd[1]: Started My App.
                Nov 20 10:00:00 web01 systemd[1]: myapp.service: Main process exited, code=exited, status=217/USER
                Nov 20 10:00:00 web01 systemd[1]: myapp.service: Failed with result 'exit-code'.""");

        Candidate best = paste.best().orElseThrow();

        assertThat(best.line()).isEqualTo(2);
        assertThat(best.signature().render())
            .isEqualTo("myapp.service: Main process exited, code=exited, status=217/USER");
        assertThat(best.signature().codes()).containsExactly("217");
        assertThat(paste.lines().getLast().noise()).contains(Noise.SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "npm ERR!", "npm ERR! ", "2025-06-24 14:36:31 [ERROR]", "[main]" })
    void aPrefixWithoutAMessageSaysNothing(String prefix) {
        Paste paste = PasteReader.read(prefix + "\n" + MESSAGE);

        assertThat(paste.lines().getFirst().noise()).contains(Noise.BLANK);
    }

    @ParameterizedTest
    @ValueSource(ints = { 44, 61, 77, 83, 97 })
    void aLineThatATerminalCutWithinAWordIsReadWhole(int width) {
        String error = "java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, "
                + "request timed out after 30000ms";
        StringBuilder wrapped = new StringBuilder();
        for (int from = 0; from < error.length(); from += width) {
            wrapped.append(error, from, Math.min(error.length(), from + width)).append('\n');
        }

        assertThat(PasteReader.read(wrapped.toString()).candidates()).extracting(Candidate::text).contains(error);
    }

}
