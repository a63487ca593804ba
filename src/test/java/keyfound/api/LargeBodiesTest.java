package keyfound.api;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LargeBodiesTest {

    private final LargeBodies filter = new LargeBodies();

    @Test
    void ofManyLargeBodiesAFewAreReadAtATimeAndAllInTheEnd() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        FilterChain slow = (request, response) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause();
            now.decrementAndGet();
            done.incrementAndGet();
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.execute(() -> pass(paste(LargeBodies.LARGE), slow));
            }
        }
        assertThat(done).hasValue(32);
        assertThat(most.get()).isBetween(1, LargeBodies.AT_A_TIME);
    }

    @Test
    void aSmallBodyPassesWhileLargeOnesAreRead() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(LargeBodies.AT_A_TIME);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
                threads.execute(() -> pass(paste(8 * LargeBodies.LARGE), (request, response) -> {
                    reading.countDown();
                    await(over);
                }));
            }
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            CountDownLatch passed = new CountDownLatch(2);
            threads.execute(() -> pass(paste(256 * 1024), (request, response) -> passed.countDown()));
            threads.execute(() -> pass(new MockHttpServletRequest(), (request, response) -> passed.countDown()));
            assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
            over.countDown();
        }
    }

    private static MockHttpServletRequest paste(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/search");
        request.setContent(new byte[bytes]);
        return request;
    }

    private void pass(MockHttpServletRequest request, FilterChain chain) {
        try {
            this.filter.doFilter(request, new MockHttpServletResponse(), chain);
        }
        catch (Exception ex) {
            throw new AssertionError(ex);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
