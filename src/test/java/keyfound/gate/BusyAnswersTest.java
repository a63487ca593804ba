package keyfound.gate;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import keyfound.search.BusyException;

import static org.assertj.core.api.Assertions.assertThat;

class BusyAnswersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aSearchThatGotNoTurnIsAnsweredAsABodyThatFoundNoPlace() {
        BusyException busy = new BusyException(Duration.ofSeconds(10));

        assertThat(new BusyAnswers().resolveException(this.request, this.response, null, busy)).isNotNull();
        assertThat(this.response.getStatus()).isEqualTo(503);
        assertThat(this.response.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void whatElseGoesWrongIsLeftToOthers() {
        assertThat(new BusyAnswers().resolveException(this.request, this.response, null, new IllegalStateException()))
            .isNull();
        assertThat(this.response.getStatus()).isEqualTo(200);
    }

}
