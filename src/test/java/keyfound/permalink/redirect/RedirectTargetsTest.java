package keyfound.permalink.redirect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import keyfound.permalink.address.Address;
import keyfound.permalink.address.AddressKind;
import keyfound.permalink.address.AddressSketch;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static keyfound.permalink.LedgerParts.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

class RedirectTargetsTest {

    private static final Address OLD = entry("old", "a.md", 0, "Disk full?", LONG_ANSWER);

    @Test
    void aWritersAliasDecidesAgainstAnyResemblance() {
        Address named = withAliases(entry("named", "Something else?", OTHER_ANSWER), "old");
        List<Address> served = List.of(entry("alike", "Disk full?", LONG_ANSWER), named);
        assertThat(targets(served, List.of(OLD))).containsExactly(Map.entry("old", "alike"));
        assertThat(new RedirectTargets(AddressKind.ENTRY, served, Set.of(), _ -> {
        }).withServed(served, _ -> Optional.empty()).of(List.of(OLD))).containsExactly(Map.entry("old", "named"));
    }

    @Test
    void aLongAnswerUnderOneOtherQuestionIsTheTargetAndUnderTwoIsNone() {
        Address first = entry("first", "b.md", 0, "No space left?", LONG_ANSWER);
        Address second = entry("second", "b.md", 1, "Any other failure?", LONG_ANSWER);
        assertThat(targets(List.of(first), List.of(OLD))).containsExactly(Map.entry("old", "first"));
        assertThat(targets(List.of(first, second), List.of(OLD))).isEmpty();
    }

    @Test
    void ofSeveralThatAskTheSameOnlyTheOneInTheSameFileCounts() {
        List<Address> served = List.of(entry("there", "b.md", 0, "Disk full?", OTHER_ANSWER),
                entry("here", "a.md", 5, "Disk full?", OTHER_ANSWER));
        assertThat(targets(served, List.of(OLD))).containsExactly(Map.entry("old", "here"));
        assertThat(targets(served, List.of(entry("old", "c.md", 0, "Disk full?", LONG_ANSWER)))).isEmpty();
    }

    @Test
    void anEntryWhosePastIsKnownIsNoTargetForOneThatMerelyAsksTheSame() {
        Address now = entry("new", "b.md", 0, "Disk full?", LONG_ANSWER);
        Address asking = entry("asking", "b.md", 1, "Disk full?", OTHER_ANSWER);
        assertThat(targets(List.of(now), List.of(asking))).containsExactly(Map.entry("asking", "new"));
        assertThat(targets(List.of(now), List.of(asking, OLD))).containsExactly(Map.entry("old", "new"));
        assertThat(new RedirectTargets(AddressKind.ENTRY, List.of(now), Set.of("new"), _ -> {
        }).of(List.of(asking))).as("it was there before itself").isEmpty();
    }

    @Test
    void ofTwoThatAskedNearlyTheSameTheNearerOneIsThePast() {
        Address now = entry("new", "c.md", 0, "Why is the disk of the server full today?", "Delete old files.");
        Address near = entry("near", "a.md", 0, "Why is the disk of the server full?", "Delete old files.");
        Address equal = entry("equal", "b.md", 0, "Why is the disk of the server full?", "Delete old files.");
        Address far = entry("far", "b.md", 0, "Why is the disk of the server full?", "Delete some old files now.");
        assertThat(targets(List.of(now), List.of(near))).containsExactly(Map.entry("near", "new"));
        assertThat(targets(List.of(now), List.of(near, equal))).isEmpty();
        assertThat(targets(List.of(now), List.of(far, near))).containsExactly(Map.entry("near", "new"));
    }

    @Test
    void whatResemblesNothingLeadsNowhere() {
        assertThat(targets(List.of(entry("new", "Another?", OTHER_ANSWER)), List.of(OLD))).isEmpty();
        assertThat(targets(List.of(), List.of(OLD))).isEmpty();
        assertThat(targets(List.of(OLD), List.of())).isEmpty();
    }

    private static Map<String, String> targets(List<Address> served, List<Address> olds) {
        return new RedirectTargets(AddressKind.ENTRY, served, Set.of(), answers -> {
            olds.forEach(old -> answers.meetBefore(AddressSketch.of(old)));
            served.forEach(address -> answers.meetNow(AddressSketch.of(address)));
        }).of(olds);
    }

}
