package keyfound.gate.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTest {

    private final AtomicLong now = new AtomicLong();

    private final Admission searches = new Admission(4, Duration.ofSeconds(2), this.now::get);

    @Test
    void whoWouldBeAnsweredTooLateIsSentAway() {
        answer(1, Duration.ofMillis(100));
        assertThat(enter(100)).as("twenty times 100 ms are two seconds").hasSize(21);
    }

    @Test
    void aFewAreLetInWhateverItTakes() {
        answer(1, Duration.ofSeconds(30));
        assertThat(enter(100)).hasSize(4);
    }

    @Test
    void whereAllAreAnsweredQuicklyHundredsAreLetIn() {
        answer(64, Duration.ofMillis(200));
        assertThat(enter(300)).hasSize(300);
    }

    @Test
    void theTimeThatARequestLayCounts() {
        enter(4);
        assertThat(this.searches.enter(Duration.ofMillis(1_900))).isPresent();
        assertThat(this.searches.enter(Duration.ofMillis(2_100))).isEmpty();
    }

    @Test
    void aServerThatBecameQuickLetsMoreInAgain() {
        answer(1, Duration.ofSeconds(1));
        for (int each = 0; each < 40; each++) {
            answer(1, Duration.ofMillis(5));
        }
        assertThat(enter(100)).hasSize(100);
    }

    @Test
    void aRequestThatLayTellsHowLong() {
        List<Runnable> waiting = new ArrayList<>();
        AtomicReference<Duration> told = new AtomicReference<>();
        new TimedStart(waiting::add, this.now::get).execute(() -> told.set(TimedStart.waited()));
        this.now.addAndGet(Duration.ofSeconds(3).toNanos());
        waiting.getFirst().run();
        assertThat(told.get()).hasSeconds(3);
        assertThat(TimedStart.waited()).as("elsewhere").isZero();
    }

    /// @return those that were let in
    private List<Admission.Place> enter(int requests) {
        List<Admission.Place> entered = new ArrayList<>();
        for (int each = 0; each < requests; each++) {
            this.searches.enter(Duration.ZERO).ifPresent(entered::add);
        }
        return entered;
    }

    /// So many at a time, all of them in this time.
    private void answer(int requests, Duration took) {
        List<Admission.Place> entered = enter(requests);
        assertThat(entered).hasSize(requests);
        this.now.addAndGet(took.toNanos());
        entered.forEach(Admission.Place::close);
    }

}
