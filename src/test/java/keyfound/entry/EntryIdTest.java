package keyfound.entry;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntryIdTest {

    @ParameterizedTest
    @ValueSource(strings = { "a", "E0382", "0", "disk-full_2.zh", "a--..__" })
    void lettersDigitsAndThreeSignsAreAllowed(String value) {
        assertThat(EntryId.isValid(value)).isTrue();
        assertThat(new EntryId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-a", ".a", "_a", "a b", "a/b", "é", "aé", "磁盘", "a\n", "a😀" })
    void anythingElseIsRefusedByItsName(String value) {
        assertThat(EntryId.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId(value))
            .withMessageContaining("'" + value + "'");
    }

    @Test
    void anIdHasAtMost120Characters() {
        assertThat(EntryId.isValid("a".repeat(120))).isTrue();
        assertThat(EntryId.isValid("a".repeat(121))).isFalse();
    }

    @Test
    void idsAreOrderedAndToldApartByTheirCase() {
        assertThat(Stream.of("b", "a-b", "a", "B").map(EntryId::new).sorted().map(EntryId::value)).containsExactly("B",
                "a", "a-b", "b");
        assertThat(new EntryId("e0382")).isNotEqualTo(new EntryId("E0382"));
    }

}
