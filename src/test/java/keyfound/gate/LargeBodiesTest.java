package keyfound.gate;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeBodiesTest {

    private static final FilterChain NEVER = (request, response) -> {
        throw new AssertionError("let through");
    };

    private final LargeBodies filter = new LargeBodies(Duration.ofSeconds(30));

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
                threads.execute(() -> pass(this.filter, paste(LargeBodies.LARGE), slow));
            }
        }
        assertThat(done).hasValue(32);
        assertThat(most.get()).isBetween(1, LargeBodies.AT_A_TIME);
    }

    @Test
    void aSmallBodyPassesWhileLargeOnesAreRead() throws InterruptedException {
        whileAllPlacesAreTaken(this.filter, () -> {
            assertThat(isLetThrough(this.filter, paste(256 * 1024))).isTrue();
            assertThat(isLetThrough(this.filter, new MockHttpServletRequest())).isTrue();
        });
    }

    @Test
    void aLargeBodyThatFindsNoPlaceIsToldToComeAgain() throws InterruptedException {
        LargeBodies impatient = new LargeBodies(Duration.ofMillis(20));
        whileAllPlacesAreTaken(impatient, () -> {
            MockHttpServletResponse response = pass(impatient, paste(LargeBodies.LARGE), NEVER);
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        });
        assertThat(isLetThrough(impatient, paste(LargeBodies.LARGE))).as("when the others are gone").isTrue();
    }

    @Test
    void aBodyOfUnknownLengthNeedsAPlaceToo() throws InterruptedException {
        LargeBodies impatient = new LargeBodies(Duration.ofMillis(20));
        whileAllPlacesAreTaken(impatient,
                () -> assertThat(pass(impatient, chunked(), NEVER).getStatus()).isEqualTo(503));
        assertThat(isLetThrough(impatient, chunked())).isTrue();
    }

    private static void whileAllPlacesAreTaken(LargeBodies filter, Runnable then) throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(LargeBodies.AT_A_TIME);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
                    threads.execute(() -> pass(filter, paste(8 * LargeBodies.LARGE), (request, response) -> {
                        reading.countDown();
                        await(over);
                    }));
                }
                assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
                then.run();
            }
            finally {
                over.countDown();
            }
        }
    }

    private static boolean isLetThrough(LargeBodies filter, MockHttpServletRequest request) {
        AtomicBoolean passed = new AtomicBoolean();
        pass(filter, request, (read, answer) -> passed.set(true));
        return passed.get();
    }

    private static MockHttpServletRequest chunked() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/search");
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }

    private static MockHttpServletRequest paste(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/search");
        request.setContent(new byte[bytes]);
        return request;
    }

    private static MockHttpServletResponse pass(LargeBodies filter, MockHttpServletRequest request, FilterChain chain) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, chain);
        }
        catch (Exception ex) {
            throw new AssertionError(ex);
        }
        return response;
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
