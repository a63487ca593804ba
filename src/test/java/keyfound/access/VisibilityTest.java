package keyfound.access;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VisibilityTest {

    private final Visibility rules = Visibility
        .of(List.of("internal/public/**: everybody", "internal/**: staff support", "team/**: signed-in"), true);

    @ParameterizedTest
    @CsvSource({ "faq.md, , true", "internal/a.md, , false", "internal/public/a.md, , true",
            "internal/a.md, staff, true", "internal/deep/a.md, support, true", "internal/a.md, cooks, false",
            "team/a.md, , false", "team/a.md, cooks, true" })
    void theFirstRuleThatIsAboutAFileDecides(String file, String group, boolean seen) {
        Audience audience = (group == null) ? Audience.STRANGER : new Audience("x", true, Set.of(group), false);
        assertThat(this.rules.of(audience).files().test(file)).isEqualTo(seen);
    }

    @Test
    void aMaintainerSeesAllAndWhereStrangersMayNotReadOneSeesNothing() {
        assertThat(this.rules.of(new Audience("x", true, Set.of(), true)).isAll()).isTrue();
        assertThat(Visibility.of(List.of(), false).of(Audience.STRANGER).files().test("faq.md")).isFalse();
        assertThat(Visibility.of(List.of(), false).of(new Audience("x", true, Set.of(), false)).isAll()).isTrue();
    }

    @Test
    void aRuleThatFitsNothingIsTold() {
        assertThat(this.rules.idle(List.of("internal/a.md", "faq.md"))).containsExactly("internal/public/**",
                "team/**");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "internal/**", "internal/**:", ": staff", "[: staff" })
    void whatIsNoRuleIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Visibility.of(List.of(text), true));
    }

    @ParameterizedTest
    @CsvSource({ "10.0.0.0/24, 10.0.0.255, true", "10.0.0.0/24, 10.0.1.0, false", "10.0.0.7, 10.0.0.7, true",
            "fd00::/8, fd12::1, true", "fd00::/8, 10.0.0.7, false", "::1, 0:0:0:0:0:0:0:1, true",
            "10.0.0.0/8, x, false" })
    void aNetworkHasItsAddresses(String range, String address, boolean has) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "10.0.0.0/33", "10.0.0.0/", "proxy.example.org", "10.0.0/8x" })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of(text));
    }

}
