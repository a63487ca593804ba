package keyfound.gate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeBodiesTest {

    private final LargeBodies filter = new LargeBodies(Duration.ofSeconds(30));

    @Test
    void ofManyLargeBodiesAFewAreReadAtATimeAndAllInTheEnd() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        FilterChain slow = (request, response) -> {
            assertThat(hasPlace(request)).isTrue();
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
    void aLargeBodyThatFindsNoPlaceIsNotRead() throws InterruptedException {
        LargeBodies impatient = new LargeBodies(Duration.ofMillis(20));
        whileAllPlacesAreTaken(impatient, () -> {
            assertThat(isLetThrough(impatient, paste(LargeBodies.LARGE))).isFalse();
        });
        assertThat(isLetThrough(impatient, paste(LargeBodies.LARGE))).as("when the others are gone").isTrue();
    }

    @Test
    void aBodyOfUnknownLengthNeedsAPlaceToo() throws InterruptedException {
        LargeBodies impatient = new LargeBodies(Duration.ofMillis(20));
        whileAllPlacesAreTaken(impatient, () -> assertThat(isLetThrough(impatient, chunked())).isFalse());
        assertThat(isLetThrough(impatient, chunked())).isTrue();
    }

    @Test
    void bodiesThatAreAnnouncedAndDoNotComeTakeNoPlace() throws InterruptedException {
        LargeBodies impatient = new LargeBodies(Duration.ofMillis(20));
        CountDownLatch announced = new CountDownLatch(2 * LargeBodies.AT_A_TIME);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
                for (MockHttpServletRequest request : List.of(chunked(), paste(LargeBodies.LARGE))) {
                    threads.execute(() -> pass(impatient, request, (read, answer) -> {
                        announced.countDown();
                        await(over);
                    }));
                }
            }
            assertThat(announced.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(isLetThrough(impatient, paste(LargeBodies.LARGE))).isTrue();
            over.countDown();
        }
    }

    private static void whileAllPlacesAreTaken(LargeBodies filter, Runnable then) throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(LargeBodies.AT_A_TIME);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
                    threads.execute(() -> pass(filter, paste(8 * LargeBodies.LARGE), (request, response) -> {
                        assertThat(hasPlace(request)).isTrue();
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
        pass(filter, request, (read, answer) -> passed.set(hasPlace(read)));
        return passed.get();
    }

    /// What reading the body asks, once its first bytes are here.
    private static boolean hasPlace(ServletRequest request) {
        LargeBodies.Place place = (LargeBodies.Place) request.getAttribute(LargeBodies.Place.ATTRIBUTE);
        return place == null || place.take();
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
