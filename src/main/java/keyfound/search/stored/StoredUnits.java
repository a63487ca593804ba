package keyfound.search.stored;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import keyfound.search.message.MessageUnits;
import keyfound.search.message.SaidKeys;
import keyfound.search.message.Unit;

/// A message as bytes: its text, what the rendered text has in other words, and its
/// units, gone through one after the other.
///
/// Most units stand where one is looked for, and their key is how they are written, in
/// small letters: of those merely the number is written. Of others the key is the
/// beginning of what is written, `connect` of `connection`. All else of the few that are
/// left is written down.
final class StoredUnits {

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    private static final int KIND_BITS = 3;

    /// In front of the number of units, less one, of which nothing is written. One bit.
    private static final int RUN = 0;

    /// In front of the length of the key of a unit that stands where it is looked for.
    private static final int BEGINNING = 1;

    /// In front of the place and the kind of a unit, before its length.
    private static final int PLACED = 3;

    private static final int HEAD_BITS = 2;

    private static final int FIRST_CAPITAL = 'A';

    private static final int LAST_CAPITAL = 'Z';

    private static final int SMALLER = 'a' - 'A';

    private final byte[] bytes;

    private final ByteReader in;

    private final UnitPlaces places;

    /// Whether each character of the text takes one byte.
    private final boolean narrow;

    private int left;

    /// Units that follow, of which nothing is written.
    private int run;

    private Unit.Kind kind = Unit.Kind.WORD;

    private byte[] key;

    private int keyFrom;

    private int keyTo;

    /// @param in stands where a message begins; stands behind it when there is no next
    /// unit
    /// @param bytes those that are read
    StoredUnits(ByteReader in, byte... bytes) {
        this.bytes = bytes;
        this.key = bytes;
        this.in = in;
        int text = in.skipText();
        int textEnd = in.place();
        RenderedText.skip(in);
        int count = in.number();
        this.narrow = (count & 1) == 0;
        this.left = count >> 1;
        this.places = new UnitPlaces(bytes, text, textEnd, this.narrow);
    }

    static void write(ByteWriter out, MessageUnits message) {
        String text = message.text();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean narrow = bytes.length == text.length();
        out.bytes(bytes);
        RenderedText.write(out, text, message.rendered());
        out.number((message.units().size() << 1) | (narrow ? 0 : 1));
        UnitPlaces places = new UnitPlaces(bytes, 0, bytes.length, narrow);
        int run = 0;
        for (Unit unit : message.units()) {
            int from = places.from;
            int start = places.start;
            places.toNext();
            boolean foreseen = unit.kind() == Unit.Kind.WORD && places.start == unit.start()
                    && places.end == unit.end();
            byte[] key = unit.key().getBytes(StandardCharsets.UTF_8);
            int shared = foreseen ? shared(bytes, places, key) : 0;
            if (foreseen && shared == places.to - places.from) {
                run++;
            }
            else {
                writeRun(out, run);
                run = 0;
                if (shared > 0) {
                    out.number((shared << HEAD_BITS) | BEGINNING);
                }
                else {
                    places.moveTo(from + bytesBetween(text, start, unit.start()), unit.start(), unit.end());
                    writePlaced(out, unit, places.from - from, unit.start() - start, narrow);
                    writeKey(out, bytes, places, key);
                }
            }
        }
        writeRun(out, run);
    }

    private static void writeRun(ByteWriter out, int run) {
        if (run > 0) {
            out.number(((run - 1) << 1) | RUN);
        }
    }

    private static void writePlaced(ByteWriter out, Unit unit, int moved, int movedUnits, boolean narrow) {
        out.number((((movedUnits << KIND_BITS) | KINDS.indexOf(unit.kind())) << HEAD_BITS) | PLACED);
        if (!narrow) {
            out.number(moved);
        }
        out.number(unit.end() - unit.start());
    }

    /// @return length of the key where it is how the unit is written, or the beginning of
    /// it; 0 for any other
    private static int shared(byte[] bytes, UnitPlaces places, byte[] key) {
        byte[] written = Arrays.copyOfRange(bytes, places.from, places.to);
        makeSmall(written);
        return (key.length <= written.length && Arrays.equals(key, Arrays.copyOf(written, key.length))) ? key.length
                : 0;
    }

    private static void writeKey(ByteWriter out, byte[] bytes, UnitPlaces places, byte[] key) {
        int shared = shared(bytes, places, key);
        out.number(shared);
        if (shared == 0) {
            out.bytes(key);
        }
    }

    /// How many bytes lie between two characters; negative when the second one stands
    /// first.
    private static int bytesBetween(String text, int from, int to) {
        int bytes = text.substring(Math.min(from, to), Math.max(from, to)).getBytes(StandardCharsets.UTF_8).length;
        return (from <= to) ? bytes : -bytes;
    }

    private static void makeSmall(byte[] letters) {
        for (int i = 0; i < letters.length; i++) {
            letters[i] += isCapital(letters[i]) ? (byte) SMALLER : 0;
        }
    }

    private static boolean isCapital(byte letter) {
        return letter >= FIRST_CAPITAL && letter <= LAST_CAPITAL;
    }

    /// Goes to the next unit.
    /// @return `false` when there is none
    boolean next() {
        if (this.left == 0) {
            return false;
        }
        this.left--;
        if (this.run > 0) {
            this.run--;
            toForeseen(Integer.MAX_VALUE);
            return true;
        }
        int head = this.in.number();
        if ((head & 1) == RUN) {
            this.run = head >>> 1;
            toForeseen(Integer.MAX_VALUE);
        }
        else if ((head & PLACED) == BEGINNING) {
            toForeseen(head >>> HEAD_BITS);
        }
        else {
            toPlaced(head >> HEAD_BITS);
        }
        return true;
    }

    private void toForeseen(int keyLength) {
        this.places.toNext();
        this.kind = Unit.Kind.WORD;
        readKey(Math.min(keyLength, this.places.to - this.places.from));
    }

    private void toPlaced(int head) {
        this.kind = KINDS.get(head & ((1 << KIND_BITS) - 1));
        int movedUnits = head >> KIND_BITS;
        int start = this.places.start + movedUnits;
        int moved = this.narrow ? movedUnits : this.in.number();
        this.places.moveTo(this.places.from + moved, start, start + this.in.number());
        int shared = this.in.number();
        if (shared == 0) {
            this.key = this.bytes;
            this.keyFrom = this.in.skipText();
            this.keyTo = this.in.place();
        }
        else {
            readKey(shared);
        }
    }

    private void readKey(int length) {
        this.key = this.bytes;
        this.keyFrom = this.places.from;
        this.keyTo = this.keyFrom + length;
        for (int i = this.keyFrom; this.places.capital && i < this.keyTo; i++) {
            if (isCapital(this.bytes[i])) {
                this.key = Arrays.copyOfRange(this.bytes, this.keyFrom, this.keyTo);
                makeSmall(this.key);
                this.keyFrom = 0;
                this.keyTo = length;
                return;
            }
        }
    }

    void skip() {
        while (next()) {
            // nothing is read of them
        }
    }

    Unit.Kind kind() {
        return this.kind;
    }

    /// Where the key stands among what was said; negative when it was not.
    int find(SaidKeys said) {
        return said.find(this.key, this.keyFrom, this.keyTo);
    }

    /// What the unit tells.
    double weight(SaidKeys said) {
        return said.weight(this.kind, find(said), this.key, this.keyFrom, this.keyTo);
    }

    String key() {
        return new String(this.key, this.keyFrom, this.keyTo - this.keyFrom, StandardCharsets.UTF_8);
    }

    /// The unit, without a copy of a key that was said.
    Unit unit(SaidKeys said) {
        int known = find(said);
        return new Unit(this.kind, (known < 0) ? key() : said.key(known), this.places.start, this.places.end);
    }

}
