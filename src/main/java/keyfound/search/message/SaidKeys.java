package keyfound.search.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The keys of what a query says, to be found among written bytes: a message of an entry
/// that has few of them need not be read. For one search in one thread.
public final class SaidKeys {

    /// Messages that share less than this of both are not worth laying side by side.
    static final double WORTH = 0.25;

    private final Vocabulary words;

    /// By place, as the following ones.
    private final @Nullable String[] keys;

    private final byte[][] bytes;

    /// Which lines say the key, a bit for each.
    private final int[] lines;

    /// What a word tells; negative when nobody asked yet.
    private final double[] weights;

    /// What the words of each line tell.
    private final double[] all;

    private final double[] shared;

    private int sameCode;

    private boolean anyWord;

    /// @param said the keys of each line
    /// @param all what the words of each line tell
    SaidKeys(Vocabulary words, List<Set<String>> said, double... all) {
        this.words = words;
        this.all = all;
        this.shared = new double[all.length];
        Map<String, Integer> saidBy = new HashMap<>();
        for (int line = 0; line < said.size(); line++) {
            for (String key : said.get(line)) {
                saidBy.merge(key, 1 << line, (one, other) -> one | other);
            }
        }
        int places = Integer.highestOneBit(Math.max(1, saidBy.size())) << 2;
        this.keys = new String[places];
        this.bytes = new byte[places][];
        this.lines = new int[places];
        this.weights = new double[places];
        Arrays.fill(this.weights, -1);
        saidBy.forEach(this::put);
    }

    private void put(String key, int saidBy) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        int at = hash(utf8, 0, utf8.length) & (this.keys.length - 1);
        while (this.keys[at] != null) {
            at = (at + 1) & (this.keys.length - 1);
        }
        this.keys[at] = key;
        this.bytes[at] = utf8;
        this.lines[at] = saidBy;
    }

    /// @param utf8 bytes that hold a key from one index to another
    /// @return where the key stands here; negative when it was not said
    public int find(byte[] utf8, int from, int to) {
        int at = hash(utf8, from, to) & (this.keys.length - 1);
        while (this.keys[at] != null) {
            if (Arrays.equals(utf8, from, to, this.bytes[at], 0, this.bytes[at].length)) {
                return at;
            }
            at = (at + 1) & (this.keys.length - 1);
        }
        return -1;
    }

    /// The same key as it was said, without a copy of it.
    /// @param place from `find`, not negative
    public String key(int place) {
        String key = this.keys[place];
        if (key == null) {
            throw new IllegalArgumentException("no key stands at " + place);
        }
        return key;
    }

    private static int hash(byte[] utf8, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + utf8[i];
        }
        return hash ^ (hash >>> 15);
    }

    /// Begins with the next message: its units follow in order.
    public void begin() {
        Arrays.fill(this.shared, 0);
        this.sameCode = 0;
        this.anyWord = false;
    }

    /// A unit of the message.
    /// @param place of its key, from `find`
    public void add(Unit.Kind kind, int place) {
        this.anyWord |= kind == Unit.Kind.WORD;
        if (place < 0) {
            return;
        }
        if (kind == Unit.Kind.CODE) {
            this.sameCode |= this.lines[place];
        }
        else if (kind == Unit.Kind.WORD) {
            double weight = weight(place);
            for (int line = 0; line < this.shared.length; line++) {
                if ((this.lines[place] >> line & 1) != 0) {
                    this.shared[line] += weight;
                }
            }
        }
    }

    private double weight(int place) {
        if (this.weights[place] < 0) {
            this.weights[place] = this.words.rarity(key(place));
        }
        return this.weights[place];
    }

    /// What a unit of the message tells.
    /// @param place of its key, from `find`
    /// @param utf8 bytes that hold the key from one index to another
    public double weight(Unit.Kind kind, int place, byte[] utf8, int from, int to) {
        if (kind != Unit.Kind.WORD) {
            return 0;
        }
        return (place >= 0) ? weight(place)
                : this.words.rarity(new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }

    /// The lines that the message is worth comparing with, whatever else it says. Codes
    /// are left aside: the same message with another code is worth looking at. Where a
    /// message is made of codes alone, one of them has to be the same.
    /// @return a bit for each
    public int worthwhile() {
        int worthwhile = 0;
        for (int line = 0; line < this.shared.length; line++) {
            boolean enough = (this.shared[line] == 0) ? (this.sameCode >> line & 1) != 0 && !this.anyWord
                    : this.shared[line] >= WORTH * this.all[line];
            worthwhile |= enough ? 1 << line : 0;
        }
        return worthwhile;
    }

    /// The most that all words of the message may tell, so that it is worth comparing
    /// with a line that it says little of; 0 when there is no such line.
    public double most() {
        double most = 0;
        for (int line = 0; line < this.shared.length; line++) {
            most = Math.max(most, mostFor(line));
        }
        return most;
    }

    private double mostFor(int line) {
        boolean little = this.shared[line] != 0 && this.shared[line] < WORTH * this.all[line];
        return little ? this.shared[line] / WORTH : 0;
    }

    /// Those lines, by what the words of the message tell.
    /// @param told all of them, or enough of them to be over the most
    /// @return a bit for each
    public int worthwhile(double told) {
        int worthwhile = 0;
        for (int line = 0; line < this.shared.length; line++) {
            double most = mostFor(line);
            worthwhile |= (most > 0 && told <= most) ? 1 << line : 0;
        }
        return worthwhile;
    }

}
