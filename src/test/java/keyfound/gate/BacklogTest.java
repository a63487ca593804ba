package keyfound.gate;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BacklogTest {

    @Test
    void whileThoseBeforeWaitLongForAProcessorReadersAreSentAwayAndThenLetInAgain() throws Exception {
        AtomicInteger running = new AtomicInteger();
        try (Lateness lateness = new Lateness()) {
            Backlog backlog = new Backlog(lateness);
            assertThat(ask(backlog, "/search").getStatus()).isEqualTo(200);
            int requests = 100 * Runtime.getRuntime().availableProcessors();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int request = 0; request < requests; request++) {
                    threads.execute(() -> {
                        running.incrementAndGet();
                        work(Duration.ofMillis(60));
                    });
                }
                await().atMost(Duration.ofSeconds(30)).until(() -> ask(backlog, "/search").getStatus() == 503);
                assertThat(running.get()).isLessThan(requests);
                MockHttpServletResponse sentAway = ask(backlog, "/search");
                assertThat(sentAway.getHeader("Retry-After")).isEqualTo("2");
                assertThat(sentAway.getContentAsString()).startsWith("KF221: ");
                assertThat(ask(backlog, "/actuator/health").getStatus()).isEqualTo(200);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> ask(backlog, "/search").getStatus() == 200);
        }
    }

    private static MockHttpServletResponse ask(Backlog backlog, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        backlog.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

}
