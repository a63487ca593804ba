package keyfound.gate.limit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitsTest {

    private final AtomicLong now = new AtomicLong();

    private final RateLimits limits = limits(6);

    private RateLimits limits(int searches) {
        return RateLimits.shared(new LimitSettings(searches, 3, 0, 5, 2, 0), clock(), UnaryOperator.identity());
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return RateLimitsTest.this.now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    @Test
    void aMinutesWorthIsTakenAtOnceAndThenEvenly() {
        for (int i = 0; i < 6; i++) {
            assertThat(search("203.0.113.1")).isZero();
        }
        assertThat(search("203.0.113.1")).isEqualTo(Duration.ofSeconds(10));
        this.now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(search("203.0.113.1")).isZero();
        assertThat(search("203.0.113.1")).isPositive();
    }

    @Test
    void oneReaderTakesNothingFromAnotherNorOneKindFromAnother() {
        for (int i = 0; i < 7; i++) {
            search("203.0.113.1");
        }
        assertThat(search("203.0.113.2")).isZero();
        assertThat(this.limits.take(RateLimits.Kind.PASTE, "203.0.113.1")).isZero();
    }

    @Test
    void aNetworkOfVersion6IsOneReader() {
        for (int i = 0; i < 6; i++) {
            search("2001:db8::" + i);
        }
        assertThat(search("2001:db8::99")).isPositive();
        assertThat(search("2001:db8:0:1::1")).isZero();
    }

    @Test
    void zeroIsNoLimit() {
        for (int i = 0; i < 1000; i++) {
            assertThat(this.limits.take(RateLimits.Kind.VOTE, "203.0.113.1")).isZero();
        }
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() throws Exception {
        RateLimitFilter filter = new RateLimitFilter(this.limits,
                new Admission(8, Duration.ofSeconds(2), this.now::get));
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int i = 0; i < 4; i++) {
            MockHttpServletRequest paste = new MockHttpServletRequest("POST", "/api/v1/search");
            paste.setServletPath("/api/v1/search");
            last = new MockHttpServletResponse();
            filter.doFilter(paste, last, new MockFilterChain());
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/search", "/search.md", "/search/suggestions", "/search/suggestions.json", "/browse",
            "/browse.md", "/api/v1/search", "/api/v1/suggest" })
    void everyAddressThatSearchesCounts(String path) throws Exception {
        RateLimitFilter filter = new RateLimitFilter(this.limits,
                new Admission(8, Duration.ofSeconds(2), this.now::get));
        for (int i = 0; this.limits.take(RateLimits.Kind.SEARCH, "203.0.113.9").isZero(); i++) {
            assertThat(i).isLessThan(1000);
        }
        MockHttpServletRequest search = new MockHttpServletRequest("GET", path);
        search.setServletPath(path);
        search.setQueryString("q=disk");
        search.setRemoteAddr("203.0.113.9");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(search, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(429);
    }

    @Test
    void serversThatTellEachOtherGiveOneLimitInTheLongRun() {
        List<RateLimits> servers = List.of(limits(600), limits(600), limits(600));
        int minutes = 10;
        int answered = 0;
        for (int second = 0; second < minutes * 60; second++) {
            for (RateLimits server : servers) {
                for (int i = 0; i < 100 && server.take(RateLimits.Kind.SEARCH, "203.0.113.1").isZero(); i++) {
                    answered++;
                }
            }
            tellEachOther(servers);
            this.now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        // one bucket that is full at the beginning, and what fills it; three would give
        // three times as much
        assertThat(answered).isBetween(600 * minutes - 60, 600 * (minutes + 1) + 60);
        assertThat(servers.getFirst().take(RateLimits.Kind.SEARCH, "203.0.113.2")).isZero();
    }

    @Test
    void whoeverTakesAllAtOnceOnEachServerWaitsForAMinuteAtMost() {
        List<RateLimits> servers = Stream.generate(() -> limits(600)).limit(10).toList();
        servers.forEach(server -> {
            for (int i = 0; i < 600; i++) {
                assertThat(server.take(RateLimits.Kind.SEARCH, "203.0.113.1")).isZero();
            }
        });
        tellEachOther(servers);
        assertThat(servers.getFirst().take(RateLimits.Kind.SEARCH, "203.0.113.1")).isBetween(Duration.ofSeconds(60),
                Duration.ofMillis(60_100));
    }

    @Test
    void whatLittleAPlaceTakesIsToldToNobody() {
        RateLimits server = limits(600);
        for (int second = 0; second < 120; second++) {
            assertThat(server.take(RateLimits.Kind.SEARCH, "203.0.113.1")).isZero();
            assertThat(server.untold()).isEmpty();
            this.now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        for (int i = 0; i < 60; i++) {
            server.take(RateLimits.Kind.SEARCH, "203.0.113.1");
        }
        // what was filled up since is told no more
        assertThat(server.untold().values()).containsExactly(60L);
        assertThat(server.untold()).isEmpty();
    }

    @Test
    void aServerThatIsAloneKeepsNothingToTell() {
        RateLimits alone = RateLimits.alone(new LimitSettings(6, 3, 0, 5, 2, 0), clock());
        for (int i = 0; i < 6; i++) {
            assertThat(alone.take(RateLimits.Kind.SEARCH, "203.0.113.1")).isZero();
        }
        assertThat(alone.take(RateLimits.Kind.SEARCH, "203.0.113.1")).isPositive();
        assertThat(alone.untold()).isEmpty();
    }

    @Test
    void theLimitOfAnotherVersionIsPassedOver() {
        this.limits.charge(Map.of("DREAM x", 5L, "", 5L, "VOTE x", 5L));
        assertThat(search("203.0.113.1")).isZero();
    }

    private static void tellEachOther(List<RateLimits> servers) {
        List<Map<String, Long>> untold = servers.stream().map(RateLimits::untold).toList();
        for (int teller = 0; teller < servers.size(); teller++) {
            for (int other = 0; other < servers.size(); other++) {
                if (teller != other) {
                    servers.get(other).charge(untold.get(teller));
                }
            }
        }
    }

    private Duration search(String address) {
        return this.limits.take(RateLimits.Kind.SEARCH, address);
    }

}
