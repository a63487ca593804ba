package keyfound.signature.phrase;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Queue;

/// Words and phrases of ASCII characters, found in a text by one step a character,
/// without regard to case and without a copy of the text.
final class CharTrie {

    /// The state before the first character.
    static final int ROOT = 0;

    /// No word goes on with this character.
    static final int NONE = -1;

    private static final int ASCII = 128;

    /// The column of each character in `next`; 0 for those of no word.
    private final byte[] columns = new byte[ASCII];

    private int width = 1;

    /// By state and column; [#NONE] where no word goes on.
    private short[] next = new short[0];

    /// What ends in a state: the marks of all words that do.
    private int[] marks = new int[0];

    private int states;

    private final int capacity;

    /// @param words all words that will be added
    CharTrie(Collection<String> words) {
        int length = 1;
        for (String word : words) {
            length += word.length();
            for (int at = 0; at < word.length(); at++) {
                char c = word.charAt(at);
                if (this.columns[c] == 0) {
                    this.columns[c] = (byte) this.width++;
                }
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            this.columns[c] = this.columns[c - 'A' + 'a'];
        }
        this.capacity = length;
        this.next = new short[length * this.width];
        this.marks = new int[length];
        Arrays.fill(this.next, (short) NONE);
        this.states = 1;
    }

    /// @param word in lower case
    /// @param mark a bit
    void add(String word, int mark) {
        int state = ROOT;
        for (int at = 0; at < word.length(); at++) {
            int edge = state * this.width + this.columns[word.charAt(at)];
            if (this.next[edge] == NONE) {
                this.next[edge] = (short) this.states++;
            }
            state = this.next[edge];
        }
        this.marks[state] |= mark;
    }

    /// Where a character leads; [#NONE] when no word goes on with it.
    int step(int state, char c) {
        return (c < ASCII) ? this.next[state * this.width + this.columns[c]] : NONE;
    }

    int marks(int state) {
        return this.marks[state];
    }

    /// Lets each state go on with what ends in it (Aho and Corasick 1975): one pass finds
    /// words at all places, and no state leads to [#NONE] any more.
    void link() {
        int[] fallback = new int[this.capacity];
        Queue<Integer> open = new ArrayDeque<>();
        open.add(ROOT);
        while (!open.isEmpty()) {
            int state = open.remove();
            this.marks[state] |= this.marks[fallback[state]];
            for (int column = 0; column < this.width; column++) {
                int edge = state * this.width + column;
                int other = (state == ROOT) ? ROOT : this.next[fallback[state] * this.width + column];
                if (this.next[edge] == NONE) {
                    this.next[edge] = (short) other;
                }
                else {
                    fallback[this.next[edge]] = other;
                    open.add((int) this.next[edge]);
                }
            }
        }
    }

    /// The marks of all words in a text, which must be linked.
    int marksIn(String text) {
        int found = 0;
        int state = ROOT;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            state = (c < ASCII) ? this.next[state * this.width + this.columns[c]] : ROOT;
            found |= this.marks[state];
        }
        return found;
    }

}
