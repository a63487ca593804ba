package keyfound.redaction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Every rule is held to the examples that stand beside it.
class RedactionTest {

    static Stream<RuleExamples.Example> hidden() {
        return RuleExamples.all().stream().filter(RuleExamples.Example::hidden);
    }

    static Stream<RuleExamples.Example> left() {
        return RuleExamples.all().stream().filter(example -> !example.hidden());
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void hidesWhatIsMarkedInTheExamplesAndNothingElse(RuleExamples.Example example) {
        RedactedText redacted = Redaction.of(example.text());

        assertThat(example.secrets()).isNotEmpty();
        assertThat(redacted.hidden().stream().map(part -> example.text().substring(part.start(), part.end())))
            .isEqualTo(example.secrets());
    }

    @ParameterizedTest
    @MethodSource("left")
    void leavesTheOtherExamplesAsTheyAre(RuleExamples.Example example) {
        assertThat(Redaction.of(example.text()).text()).isEqualTo(example.text());
    }

    @Test
    void everyRuleHasAnExampleOfWhatItHidesAndOfWhatItLeaves() {
        Set<String> names = RuleList.SHIPPED.stream()
            .map(RedactionRule::name)
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(hidden().map(RuleExamples.Example::rule).collect(Collectors.toSet())).containsAll(names);
        assertThat(left().map(RuleExamples.Example::rule).collect(Collectors.toSet())).containsAll(names);
        assertThat(names).hasSameSizeAs(RuleList.SHIPPED);
    }

    @Test
    void saysWhereEachHiddenPartStood() {
        RedactedText redacted = Redaction.of("db=postgres://app:hunter2@10.0.0.5/app of /home/ada");

        assertThat(redacted.text()).isEqualTo("db=postgres://app:{password}@{ip}/app of /home/{user}");
        assertThat(redacted.hidden()).containsExactly(new HiddenPart(HiddenKind.PASSWORD, 18, 25),
                new HiddenPart(HiddenKind.IP, 26, 34), new HiddenPart(HiddenKind.USER, 48, 51));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatWasHiddenOnceStaysAsItIs(RuleExamples.Example example) {
        String once = Redaction.of(example.text()).text();

        assertThat(Redaction.of(once).text()).isEqualTo(once);
    }

    @Test
    void aTextWithoutSecretsIsReturnedAsItIs() {
        String text = "error[E0382]: borrow of moved value: `token`";

        assertThat(Redaction.of(text)).isEqualTo(new RedactedText(text, List.of()));
    }

}
