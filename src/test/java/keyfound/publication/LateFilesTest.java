package keyfound.publication;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A file that takes long to read delays nobody's edit.
class LateFilesTest extends InHouse {

    /// Reading it is given up after some seconds of work.
    private static final String SLOW = "# Q: a\n[" + "\\".repeat(42);

    @Test
    void anEditIsServedWhileAHostileFileIsStillBeingReadAndItsProblemFollows() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.write("slow.md", faq("Why is it slow?"));
        this.house.publisher().publish();
        this.house.write("slow.md", SLOW);
        this.house.write("z.md", faq("Why another?"));
        long begin = System.nanoTime();

        PublishOutcome outcome = this.house.publisher().publish();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.isServed(this.house.idOf("Why another?"))).isTrue();
        assertThat(this.house.isServed(this.house.idOf("Why is it slow?"))).isTrue();
        assertThat(problems()).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> problems().contains("KF109"));
        assertThat(this.house.isServed(this.house.idOf("Why is it slow?"))).isTrue();
    }

    @Test
    void aFileThatIsChangedAgainMeanwhileIsReadAsItIs() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.publisher().publish();
        this.house.write("slow.md", SLOW);
        this.house.publisher().publish();

        this.house.write("slow.md", faq("Why was it slow?"));
        this.house.publisher().publish();

        assertThat(this.house.isServed(this.house.idOf("Why was it slow?"))).isTrue();
        assertThat(problems()).isEmpty();
    }

    /// It may hold what is gone elsewhere.
    @Test
    void anEntryThatMayHaveMovedIntoTheFileIsWaitedFor() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.write("b.md", faq("Why two?", "Why three?"));
        this.house.publisher().publish();
        this.house.write("b.md", faq("Why two?"));
        this.house.write("slow.md", SLOW);

        this.house.publisher().publish();

        assertThat(problems()).contains("KF109");
    }

    private List<String> problems() {
        return this.house.publisher()
            .<List<String>>read(publication -> publication.catalog().problems().stream().map(Problem::code).toList());
    }

    private static String faq(String... questions) {
        StringBuilder text = new StringBuilder();
        for (String question : questions) {
            text.append("## Q: ").append(question).append("\n\n**A**: Because of ").append(question).append("\n\n");
        }
        return text.toString();
    }

}
