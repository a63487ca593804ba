package keyfound.signature.line;

import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.signature.Candidate;
import keyfound.signature.Paste;
import keyfound.signature.PasteReader;
import keyfound.signature.scan.Place;

import static org.assertj.core.api.Assertions.assertThat;

class LineMarginsTest {

    @Test
    void aQuotedMailIsReadWithoutItsSigns() {
        Paste paste = PasteReader.read("""
                On Monday Jo wrote:
                > The nightly import ended with
                >
                > ERROR worker: load state: key not found
                >   at com.acme.Importer.run(Importer.java:21)
                """);

        assertThat(best(paste).text()).isEqualTo("worker: load state: key not found");
        assertThat(paste.lines().get(3).text()).isEqualTo("ERROR worker: load state: key not found");
    }

    @Test
    void twoTypedCommandsAreNoQuotedMail() {
        assertThat(
                texts("> git fetch\n> git checkout -f 51ab77c0\nfatal: reference is not a tree\nFinished: FAILURE\n"))
            .first()
            .isEqualTo("> git fetch");
    }

    @Test
    void theNameOfAServiceIsTakenOffSoThatAStackTraceIsOne() {
        Paste paste = PasteReader.read("""
                worker-1  | Traceback (most recent call last):
                worker-1  |   File "/app/main.py", line 31, in <module>
                worker-1  |     log = open(settings.LOG_FILE, "a")
                worker-1  | PermissionError: [Errno 13] Permission denied: '/var/lib/worker/events.log'
                """);

        assertThat(paste.candidates()).singleElement()
            .extracting(Candidate::text)
            .isEqualTo("PermissionError: [Errno 13] Permission denied: '/var/lib/worker/events.log'");
    }

    @Test
    void theStepOfABuildIsTakenOff() {
        String text = "#12 0.391 git describe --tags\n#12 0.394 fatal: not a git repository: .git\n#12 ERROR: exit code: 2";

        assertThat(best(PasteReader.read(text)).text()).isEqualTo("not a git repository: .git");
        assertThat(texts(text)).containsExactly("git describe --tags", "fatal: not a git repository: .git",
                "ERROR: exit code: 2");
    }

    @Test
    void framesOfADebuggerAreNoSteps() {
        assertThat(texts("#0  0x00007f in abort ()\n#1  0x00007a in main ()")).first()
            .isEqualTo("#0  0x00007f in abort ()");
    }

    @Test
    void theNamesOfJobAndStepAreTakenOff() {
        String text = "build\tRun tests\t2026-05-01T12:00:05Z ImportError: cannot import name 'zorb'\n"
                + "build\tRun tests\t2026-05-01T12:00:06Z ##[error]Process completed with exit code 1.";

        assertThat(best(PasteReader.read(text)).text()).isEqualTo("ImportError: cannot import name 'zorb'");
    }

    @Test
    void aPlaceInTheTextIsThatOfTheTextAsItWasBrought() {
        Paste paste = PasteReader.read("db-1  | starting\ndb-1  | FATAL: role \"zorb\" does not exist");

        assertThat(best(paste).places()).first().extracting(Place::line, Place::start).containsExactly(2, 15);
    }

    @Test
    void theEndsOfACodeBlockAreNoMessages() {
        Paste paste = PasteReader.read("```bash\ncc: fatal error: no input files\n```");

        assertThat(paste.lines()).extracting(PasteLine::noise)
            .map(noise -> noise.orElse(null))
            .containsExactly(Noise.BLANK, null, Noise.BLANK);
    }

    @Test
    void whereAProgramPanickedIsAPlaceAndNotBlank() {
        Paste paste = PasteReader.read("thread 'main' panicked at src/main.rs:2:5:\ncalled on a `None` value");

        assertThat(paste.lines().getFirst().noise()).contains(Noise.STACK_FRAME);
        assertThat(best(paste).text()).isEqualTo("called on a `None` value");
    }

    private static Candidate best(Paste paste) {
        return paste.best().orElseThrow();
    }

    private static List<String> texts(String text) {
        return PasteReader.read(text).lines().stream().map(PasteLine::text).toList();
    }

}
