package keyfound.signature.token;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampTest {

    @ParameterizedTest
    @ValueSource(strings = { "2025-06-24", "2025/06/24 14:36:31", "2025-06-24T14:36:31.123Z",
            "2025-06-24 14:36:31,123 +0800", "24/Jun/2025:14:36:31 +0000", "Jun 24 14:36:31", "Jun 24, 2025 2:36:31 PM",
            "Tue Jun 24 14:36:31 2025", "Tue, 24 Jun 2025 14:36:31 GMT", "24.06.2025 14:36", "06-24 14:36:31.123",
            "14:36:31", "20250624 14:36:31", "2025年6月24日 14:36" })
    void aTimeIsReadInEveryWayThatLogsWriteIt(String time) {
        assertThat(Timestamp.end(time + " disk full", 0)).isEqualTo(time.length());
        assertThat(Timestamp.end(time, 0)).isEqualTo(time.length());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1.2.3", "42 files", "10.0.0.1", "Maybe later", "Jun is a month", "3:4", "disk full",
            "磁盘已满", "2025" })
    void numbersAndNamesAreNoTime(String text) {
        assertThat(Timestamp.end(text, 0)).isEqualTo(Timestamp.NONE);
    }

    @Test
    void aTimeWithinALineIsFoundAtItsPlaceOnly() {
        assertThat(Timestamp.end("at 14:36:31 it failed", 3)).isEqualTo(11);
        assertThat(Timestamp.end("at 14:36:31 it failed", 0)).isEqualTo(Timestamp.NONE);
        assertThat(Timestamp.end("1".repeat(100_000), 0)).isEqualTo(Timestamp.NONE);
    }

}
