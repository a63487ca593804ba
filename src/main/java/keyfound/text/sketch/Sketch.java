package keyfound.text.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A set of words boiled down to a few bytes, so that two sets can be compared without
/// keeping them.
///
/// A sketch holds the smallest hashes of the set (bottom-k sketch: Broder, On the
/// resemblance and containment of documents, 1997). Of a set that is no larger than the
/// sketch it holds all hashes; then the comparison is exact but for collisions of 24
/// bits.
///
/// @param value up to 24 hashes in ascending order, 4 characters each; empty for the
/// empty set
public record Sketch(String value) {

    public static final Sketch EMPTY = new Sketch("");

    private static final int HASHES = 24;

    private static final int WIDTH = 4;

    /// A text with more different words is no answer.
    private static final int MOST_WORDS = 4096;

    public Sketch {
        if (value.length() % WIDTH != 0 || value.length() > HASHES * WIDTH) {
            throw new IllegalArgumentException(
                    "sketch '" + value + "' is not up to " + HASHES + " times " + WIDTH + " characters");
        }
    }

    /// The sketch of the words of these texts, whatever their case: two or more letters
    /// and digits, and each pair of ideographs.
    public static Sketch ofWords(Stream<String> texts) {
        return of(texts, Stream.empty());
    }

    /// The sketch of any set of strings.
    public static Sketch of(Stream<String> members) {
        return of(Stream.empty(), members);
    }

    /// @param texts texts whose words are members
    /// @param members further members
    public static Sketch of(Stream<String> texts, Stream<String> members) {
        SmallestHashes smallest = new SmallestHashes(HASHES);
        texts.forEach(text -> SketchWords.hash(text, smallest));
        members.forEach(smallest::add);
        StringBuilder text = new StringBuilder(smallest.size() * WIDTH);
        for (int i = 0; i < smallest.size(); i++) {
            appendTo(text, smallest.hash(i));
        }
        return new Sketch(text.toString());
    }

    /// How much two sets have in common.
    /// @return size of the intersection by size of the union, 0 to 1; 0 when either is
    /// empty
    public double resemblance(Sketch other) {
        int compared = 0;
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (compared < HASHES && (mine < this.value.length() || theirs < other.value.length())) {
            int order = order(mine, other, theirs);
            common += (order == 0) ? 1 : 0;
            mine += (order <= 0) ? WIDTH : 0;
            theirs += (order >= 0) ? WIDTH : 0;
            compared++;
        }
        return (compared == 0) ? 0 : (double) common / compared;
    }

    /// What two sets have in common, and what each has alone. Above the largest hash of a
    /// full sketch nothing is known of its set, so members are counted up to there only.
    public Overlap overlap(Sketch other) {
        int onlyMine = 0;
        int onlyTheirs = 0;
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while ((mine < this.value.length() || theirs < other.value.length()) && !isFullAt(mine) && !isFullAt(theirs)) {
            int order = order(mine, other, theirs);
            common += (order == 0) ? 1 : 0;
            onlyMine += (order < 0) ? 1 : 0;
            onlyTheirs += (order > 0) ? 1 : 0;
            mine += (order <= 0) ? WIDTH : 0;
            theirs += (order >= 0) ? WIDTH : 0;
        }
        return new Overlap(onlyMine, onlyTheirs, common);
    }

    private static boolean isFullAt(int at) {
        return at == HASHES * WIDTH;
    }

    /// Which of two hashes is smaller; an existing hash comes before a missing one.
    private int order(int mine, Sketch other, int theirs) {
        if (mine == this.value.length() || theirs == other.value.length()) {
            return (mine == this.value.length()) ? 1 : -1;
        }
        for (int i = 0; i < WIDTH; i++) {
            int order = this.value.charAt(mine + i) - other.value.charAt(theirs + i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// Whether each word that the sketch shows is one of a text.
    public boolean isWithin(String text) {
        SmallestHashes words = new SmallestHashes(MOST_WORDS);
        SketchWords.hash(text, words);
        int at = 0;
        for (int mine = 0; mine < size(); mine++) {
            while (at < words.size() && words.hash(at) < number(mine)) {
                at++;
            }
            if (at == words.size() || words.hash(at) != number(mine)) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return this.value.isEmpty();
    }

    /// The hashes of the sketch, the smallest first.
    public List<String> hashes() {
        List<String> hashes = new ArrayList<>(size());
        for (int at = 0; at < this.value.length(); at += WIDTH) {
            hashes.add(this.value.substring(at, at + WIDTH));
        }
        return hashes;
    }

    /// A hash as a number of 24 bits.
    /// @param index 0-based, in ascending order
    public int number(int index) {
        int number = 0;
        for (int at = index * WIDTH; at < (index + 1) * WIDTH; at++) {
            number = (number << 6) | (this.value.charAt(at) - '0');
        }
        return number;
    }

    /// The sketch that has these hashes.
    /// @param hashes numbers of 24 bits in ascending order, at most 24
    public static Sketch ofNumbers(int... hashes) {
        StringBuilder text = new StringBuilder(hashes.length * WIDTH);
        for (int hash : hashes) {
            appendTo(text, hash);
        }
        return new Sketch(text.toString());
    }

    /// The number of hashes in the sketch.
    public int size() {
        return this.value.length() / WIDTH;
    }

    /// Writes six bits as one character, in an order that sorts as the numbers do.
    private static void appendTo(StringBuilder text, int hash) {
        for (int shift = 18; shift >= 0; shift -= 6) {
            text.append((char) ('0' + ((hash >>> shift) & 63)));
        }
    }

}
