package keyfound.signature.line;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StackTracesTest {

    @Test
    void theLineAboveTheFramesIsRaised() {
        assertThat(roles("""
                service is up
                java.io.IOException: broken pipe
                \tat com.acme.Main.main(Main.java:12)
                """)).containsExactly("PLAIN service is up", "RAISED java.io.IOException: broken pipe");
    }

    @Test
    void theLastOfAChainOfCausesIsTheDeepest() {
        assertThat(roles("""
                java.lang.IllegalStateException: not started
                \tat com.acme.Main.main(Main.java:12)
                Caused by: java.io.IOException: broken pipe
                \t... 3 more
                Caused by: java.net.SocketException: socket closed
                \tat com.acme.Net.read(Net.java:7)
                """)).containsExactly("RAISED java.lang.IllegalStateException: not started",
                "CAUSE java.io.IOException: broken pipe", "DEEPEST_CAUSE java.net.SocketException: socket closed");
    }

    @Test
    void ofPythonTheLineBelowTheFramesIsRaisedAndTheShownSourceIsNoise() {
        assertThat(roles("""
                Traceback (most recent call last):
                  File "app.py", line 3, in <module>
                    run()
                KeyError: 'name'
                """)).containsExactly("RAISED KeyError: 'name'");
    }

    @Test
    void linesWithoutFramesStayAsTheyAre() {
        assertThat(roles("磁盘已满\ndisk full")).containsExactly("PLAIN 磁盘已满", "PLAIN disk full");
        assertThat(roles("")).isEmpty();
    }

    /// The messages of the lines that are no noise, each with its role in front.
    private static List<String> roles(String paste) {
        List<SourceLine> lines = PastedLines.of(paste);
        LineKinds.read(lines);
        StackTraces.read(lines);
        return lines.stream()
            .filter(line -> !line.isNoise())
            .flatMap(line -> line.messages().stream())
            .map(message -> message.role() + " " + message.text())
            .toList();
    }

}
