package keyfound.text.sketch;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmallestHashesTest {

    @Test
    void ofAllOnlyTheSmallestAreKept() {
        List<Integer> all = kept(200, IntStream.range(0, 200));
        assertThat(all).hasSize(200).isSorted().doesNotHaveDuplicates();
        assertThat(kept(5, IntStream.range(0, 200))).isEqualTo(all.subList(0, 5));
        assertThat(kept(5, IntStream.range(0, 200).map(number -> 199 - number))).as("in another order")
            .isEqualTo(all.subList(0, 5));
    }

    @Test
    void aMemberCountsOnce() {
        assertThat(kept(5, IntStream.of(1, 2, 1, 2, 2))).isEqualTo(kept(5, IntStream.of(2, 1))).hasSize(2);
        assertThat(kept(2, IntStream.of(1, 2, 1, 2))).as("when it is full").hasSize(2);
    }

    @Test
    void nothingAddedIsNothingKept() {
        assertThat(new SmallestHashes(3).size()).isZero();
    }

    @Test
    void aPieceInLowerCaseIsTheSameMember() {
        SmallestHashes hashes = new SmallestHashes(5);
        hashes.addLowerCase("run DUMP_Dir9 [z]", 4, 13);
        int piece = hashes.hash(0);
        hashes.add("dump_dir9");
        assertThat(hashes.size()).isEqualTo(1);
        hashes.add("DUMP_Dir9");
        assertThat(hashes.size()).as("as it is written").isEqualTo(2);
        assertThat(List.of(hashes.hash(0), hashes.hash(1))).contains(piece);
    }

    @Test
    void hashesOfShortMembersSpreadOverTwentyFourBits() {
        List<Integer> hashes = kept(1000, IntStream.range(0, 1000));
        assertThat(hashes).allMatch(hash -> hash >= 0 && hash < 1 << 24);
        assertThat(hashes.get(500)).isBetween(7 << 20, 9 << 20);
    }

    private static List<Integer> kept(int most, IntStream members) {
        SmallestHashes hashes = new SmallestHashes(most);
        members.forEach(member -> hashes.add("member " + member));
        return IntStream.range(0, hashes.size()).mapToObj(hashes::hash).toList();
    }

}
