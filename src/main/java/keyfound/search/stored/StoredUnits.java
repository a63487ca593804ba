package keyfound.search.stored;

import java.nio.charset.StandardCharsets;
import java.util.List;

import keyfound.search.message.MessageUnits;
import keyfound.search.message.SaidKeys;
import keyfound.search.message.Unit;

/// A message as bytes: its text, the rendered text where that differs, and its units,
/// gone through one after the other.
///
/// Most keys are how a word is written, or the beginning of it: `connect` of
/// `connection`. They are told by their place in the text.
final class StoredUnits {

    private static final List<Unit.Kind> KINDS = List.of(Unit.Kind.values());

    private static final int KIND_BITS = 3;

    private static final int KEY_BITS = 2;

    /// The key is all that is written.
    private static final int WRITTEN = 0;

    /// The key is the beginning of what is written, as long as the number that follows
    /// tells.
    private static final int BEGINNING = 1;

    /// The key follows.
    private static final int OTHER = 2;

    private final byte[] bytes;

    private final ByteReader in;

    /// Where the text begins among the bytes.
    private final int text;

    /// Whether each character of the text takes one byte.
    private final boolean narrow;

    private int left;

    private Unit.Kind kind = Unit.Kind.WORD;

    private int start;

    private int end;

    /// Of the place of the unit among the bytes of the text.
    private int place;

    private int keyFrom;

    private int keyTo;

    /// @param in stands where a message begins; stands behind it when there is no next
    /// unit
    /// @param bytes those that are read
    StoredUnits(ByteReader in, byte... bytes) {
        this.bytes = bytes;
        this.in = in;
        this.text = in.skipText();
        if (in.flag()) {
            in.skipText();
        }
        int count = in.number();
        this.narrow = (count & 1) == 0;
        this.left = count >> 1;
    }

    static void write(ByteWriter out, MessageUnits message) {
        String text = message.text();
        boolean varies = !message.rendered().equals(text);
        out.text(text);
        out.flag(varies);
        if (varies) {
            out.text(message.rendered());
        }
        boolean narrow = text.chars().allMatch(c -> c < 0x80);
        out.number((message.units().size() << 1) | (narrow ? 0 : 1));
        int start = 0;
        for (Unit unit : message.units()) {
            out.number(((unit.start() - start) << KIND_BITS) | KINDS.indexOf(unit.kind()));
            if (!narrow) {
                out.number(bytesBetween(text, start, unit.start()));
            }
            writeKey(out, text, unit);
            start = unit.start();
        }
    }

    private static void writeKey(ByteWriter out, String text, Unit unit) {
        int length = unit.end() - unit.start();
        byte[] key = unit.key().getBytes(StandardCharsets.UTF_8);
        if (!text.startsWith(unit.key(), unit.start())) {
            out.number((length << KEY_BITS) | OTHER);
            out.bytes(key);
        }
        else if (key.length == length) {
            out.number((length << KEY_BITS) | WRITTEN);
        }
        else {
            out.number((length << KEY_BITS) | BEGINNING);
            out.number(key.length);
        }
    }

    /// How many bytes lie between two characters; negative when the second one stands
    /// first.
    private static int bytesBetween(String text, int from, int to) {
        int bytes = text.substring(Math.min(from, to), Math.max(from, to)).getBytes(StandardCharsets.UTF_8).length;
        return (from <= to) ? bytes : -bytes;
    }

    /// Goes to the next unit.
    /// @return `false` when there is none
    boolean next() {
        if (this.left == 0) {
            return false;
        }
        this.left--;
        int head = this.in.number();
        this.kind = KINDS.get(head & ((1 << KIND_BITS) - 1));
        this.start += head >> KIND_BITS;
        this.place = this.narrow ? this.start : this.place + this.in.number();
        int size = this.in.number();
        int length = size >>> KEY_BITS;
        this.end = this.start + length;
        this.keyFrom = this.text + this.place;
        switch (size & ((1 << KEY_BITS) - 1)) {
            case WRITTEN -> this.keyTo = this.keyFrom + length;
            case BEGINNING -> this.keyTo = this.keyFrom + this.in.number();
            default -> {
                this.keyFrom = this.in.skipText();
                this.keyTo = this.in.place();
            }
        }
        return true;
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
        return said.find(this.bytes, this.keyFrom, this.keyTo);
    }

    /// What the unit tells.
    double weight(SaidKeys said) {
        return said.weight(this.kind, find(said), this.bytes, this.keyFrom, this.keyTo);
    }

    String key() {
        return new String(this.bytes, this.keyFrom, this.keyTo - this.keyFrom, StandardCharsets.UTF_8);
    }

    /// The unit, without a copy of a key that was said.
    Unit unit(SaidKeys said) {
        int known = find(said);
        return new Unit(this.kind, (known < 0) ? key() : said.key(known), this.start, this.end);
    }

}
