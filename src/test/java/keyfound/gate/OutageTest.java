package keyfound.gate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    private final DatabaseAway gate = new DatabaseAway(this.nanos::get);

    @Test
    void eachOutageIsToldOnceHoweverManyRequestsItRefuses(CapturedOutput output) {
        assertThat(refused()).isEqualTo(503);
        passes(Duration.ofSeconds(50));
        assertThat(refused()).isEqualTo(503);
        passes(Duration.ofSeconds(50));
        assertThat(refused()).isEqualTo(503);
        assertThat(output.getOut().split("does not answer", -1)).as("one outage").hasSize(2);
        passes(Duration.ofSeconds(60));
        assertThat(refused()).isEqualTo(503);
        assertThat(output.getOut().split("does not answer", -1)).as("two outages").hasSize(3);
    }

    private void passes(Duration time) {
        this.nanos.addAndGet(time.toNanos());
    }

    private int refused() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        this.gate.resolveException(new MockHttpServletRequest(), response, null,
                new TransientDataAccessResourceException("connection lost"));
        return response.getStatus();
    }

}
