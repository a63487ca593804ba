package keyfound.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {

    @Test
    void caseSpacesAndPunctuationDoNotCount() {
        assertThat(Fingerprint.of(List.of("Run it — again."))).isEqualTo(Fingerprint.of(List.of("run\n\n it, AGAIN")));
        assertThat(Fingerprint.of(List.of("磁盘，满"))).isEqualTo(Fingerprint.of(List.of("磁盘 满。")));
    }

    @Test
    void howAnAnswerIsDividedDoesNotCount() {
        assertThat(Fingerprint.of(List.of("Run it again"))).isEqualTo(Fingerprint.of(List.of("Run it", "", "again")));
    }

    @Test
    void everyLetterAndTheirOrderCounts() {
        String print = Fingerprint.of(List.of("Set the limit to 10"));
        assertThat(print).matches("[0-9a-f]{1,16}").isNotEqualTo(Fingerprint.of(List.of("Set the limit to 11")));
        assertThat(print).isNotEqualTo(Fingerprint.of(List.of("Set limit the to 10")));
        assertThat(Fingerprint.of(List.of("磁盘满"))).isNotEqualTo(Fingerprint.of(List.of("磁盘慢")));
        assertThat(Fingerprint.of(List.of("𠀀"))).isNotEqualTo(Fingerprint.of(List.of("𠀁"))).isNotEmpty();
    }

    @Test
    void whereAWordEndsCounts() {
        assertThat(Fingerprint.of(List.of("now here"))).isNotEqualTo(Fingerprint.of(List.of("nowhere")));
        assertThat(Fingerprint.of(List.of("ab", "c"))).isNotEqualTo(Fingerprint.of(List.of("a", "bc")));
    }

    @Test
    void withoutLettersAndDigitsThereIsNone() {
        assertThat(Fingerprint.of(List.of())).isEmpty();
        assertThat(Fingerprint.of(List.of("", " … ", "。！"))).isEmpty();
    }

}
