package keyfound.text;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class LowerCaseTest {

    @Test
    void itIsThatOfTheJdk() {
        for (String text : new String[] { "", "ERROR", "İSTANBUL", "xİİ", "ΟΔΟΣ İ", "\ud801\udc00İ", "ẞß" }) {
            assertThat(LowerCase.of(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
        }
    }

    /// The JDK takes a quarter of an hour for it.
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongTextOfTheOneLetterThatGrowsTakesLinearTime() {
        assertThat(LowerCase.of("İ".repeat(1_000_000))).hasSize(2_000_000);
    }

}
