package keyfound.manual;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.content.guard.ProblemCode;
import keyfound.publication.settings.Incident;

import static org.assertj.core.api.Assertions.assertThat;

class ManualTest {

    @Test
    void everyCodeThatTheProgramPrintsIsExplainedInBothLanguages() {
        assertThat(codes()).allSatisfy(code -> {
            assertThat(Manual.explanation(code, Locale.UK)).hasValueSatisfying(entry -> {
                assertThat(entry.lang()).isEqualTo("en");
                assertThat(entry.question().text()).contains(code);
                assertThat(entry.answer().prose()).isNotBlank();
            });
            assertThat(Manual.explanation(code, Locale.SIMPLIFIED_CHINESE)).hasValueSatisfying(entry -> {
                assertThat(entry.lang()).isEqualTo("zh");
                assertThat(entry.question().text()).contains(code);
            });
        });
    }

    @Test
    void allOfThemAreListedOnceAndInOrder() {
        assertThat(Manual.all(Locale.ENGLISH)).extracting(entry -> entry.id().value().toUpperCase(Locale.ROOT))
            .containsExactlyElementsOf(codes().sorted().toList());
        assertThat(Manual.all(Locale.CHINESE)).hasSameSizeAs(codes().toList())
            .allSatisfy(entry -> assertThat(entry.lang()).isEqualTo("zh"));
    }

    @Test
    void aCodeIsFoundInAnyCaseAndByBothAddresses() {
        assertThat(Manual.explanation("kf204", Locale.ENGLISH)).isEqualTo(Manual.entry("kf204")).isPresent();
        assertThat(Manual.explanation("KF204", Locale.CHINESE)).isEqualTo(Manual.entry("kf204-zh")).isPresent();
    }

    @Test
    void nothingElseIsExplainedNotEvenWhatStandsBesideTheCodes() {
        assertThat(Stream.of("", "KF999", "KF20", "kf2044", "disk-full", "../kf204"))
            .allSatisfy(word -> assertThat(Manual.explanation(word, Locale.ENGLISH)).isEmpty());
        assertThat(Manual.entry("disk-full")).isEmpty();
    }

    private static Stream<String> codes() {
        return Stream.concat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code),
                Arrays.stream(Incident.values()).map(Incident::code));
    }

}
