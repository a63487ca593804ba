package keyfound.permalink.redirect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import keyfound.permalink.address.Address;

import static keyfound.permalink.LedgerParts.LONG_ANSWER;
import static keyfound.permalink.LedgerParts.OTHER_ANSWER;
import static keyfound.permalink.LedgerParts.entry;
import static org.assertj.core.api.Assertions.assertThat;

class NewAddressesTest {

    @Test
    void anAddressIsFoundByItsQuestionOrByItsAnswer() {
        NewAddresses addresses = new NewAddresses(
                List.of(entry("a", "Disk full?", LONG_ANSWER), entry("b", "Other?", OTHER_ANSWER)));
        AddressedQuestion old = old("x.md", "DISK: full", OTHER_ANSWER);
        assertThat(ids(addresses.asking(old))).containsExactly("a");
        assertThat(ids(addresses.answering(old))).containsExactly("b");
        assertThat(addresses.asking(old("x.md", "Another?", ""))).isEmpty();
        assertThat(new NewAddresses(List.of()).near(old)).isEmpty();
    }

    @Test
    void ofTooManyThatAskTheSameThoseInTheSameFileAreFound() {
        IntFunction<Address> inManyFiles = number -> entry("e" + number, number + ".md", 0, "Is it free?", "");
        AddressedQuestion old = old("7.md", "Is it free?", "");
        assertThat(of(256, inManyFiles).asking(old)).hasSize(256);
        assertThat(ids(of(257, inManyFiles).asking(old))).containsExactly("e7");
        assertThat(of(257, inManyFiles).asking(old("other.md", "Is it free?", ""))).isEmpty();
        assertThat(of(257, number -> entry("e" + number, "7.md", number, "Is it free?", "")).asking(old)).isEmpty();
    }

    @Test
    void anAnswerThatTooManyGiveIsATemplate() {
        IntFunction<Address> alike = number -> entry("e" + number, "Question " + number, LONG_ANSWER);
        AddressedQuestion old = old("x.md", "Why?", LONG_ANSWER);
        assertThat(of(256, alike).answering(old)).hasSize(256);
        assertThat(of(257, alike).answering(old)).isEmpty();
    }

    @Test
    void nearIsWhatSharesAWordOfTheQuestionOrTheAnswer() {
        NewAddresses addresses = new NewAddresses(List.of(entry("a", "A quota for the disk?", ""),
                entry("b", "Other?", "Set the quotas"), entry("c", "Unlike?", "Ask them")));
        assertThat(ids(addresses.near(old("x.md", "The disk!", "")))).containsExactly("a");
        assertThat(ids(addresses.near(old("x.md", "How?", "New quotas")))).containsExactly("b");
        assertThat(addresses.near(old("x.md", "", ""))).isEmpty();
    }

    @Test
    void theRarestWordIsLookedUpFirstAndACommonOneNotAtAll() {
        List<Address> many = new ArrayList<>(
                IntStream.range(0, 64).mapToObj(number -> entry("e" + number, "disk " + number, "")).toList());
        assertThat(new NewAddresses(many).near(old("x.md", "disk", ""))).hasSize(64);
        many.add(entry("rare", "quota", ""));
        assertThat(ids(new NewAddresses(many).near(old("x.md", "disk quota", "")))).containsExactly("rare");
    }

    private static NewAddresses of(int number, IntFunction<Address> address) {
        return new NewAddresses(IntStream.range(0, number).mapToObj(address).toList());
    }

    private static AddressedQuestion old(String file, String question, String answer) {
        return AddressedQuestion.of(entry("old", file, 0, question, answer));
    }

    private static List<String> ids(Collection<AddressedQuestion> found) {
        return found.stream().map(AddressedQuestion::id).toList();
    }

}
