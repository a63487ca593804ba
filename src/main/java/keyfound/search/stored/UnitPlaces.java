package keyfound.search.stored;

/// Walks through the bytes of a message from unit to unit. Where the next one stands can
/// mostly be told: it is the next run of letters, digits and `_`, or the next pair of
/// Chinese characters. Only what stands elsewhere is written down.
final class UnitPlaces {

    private static final int HAN_BYTES = 3;

    private static final int FIRST_HAN = 0xE4;

    private static final int LAST_HAN = 0xE9;

    private static final byte WORD = 1;

    private static final byte CAPITAL = 2;

    private static final byte HAN = 4;

    /// What each byte is; a table, since every search looks at some ten thousand bytes.
    private static final byte[] KINDS = kinds();

    private static final int FIRST_OF_FOUR = 0xF0;

    private final byte[] bytes;

    private final int textEnd;

    /// Whether each character of the text takes one byte.
    private final boolean narrow;

    /// Index of the first byte of the unit.
    int from;

    /// Index behind its last byte.
    int to;

    /// The same in characters of the text.
    int start;

    int end;

    /// Whether a capital may stand in the unit.
    boolean capital;

    /// Stands before the first unit.
    /// @param text index of the first byte of the text
    UnitPlaces(byte[] bytes, int text, int textEnd, boolean narrow) {
        this.bytes = bytes;
        this.textEnd = textEnd;
        this.narrow = narrow;
        this.from = text;
        this.to = text;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << Byte.SIZE];
        for (int c = 0; c < kinds.length; c++) {
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                kinds[c] = capital ? WORD | CAPITAL : WORD;
            }
            else if (c >= FIRST_HAN && c <= LAST_HAN) {
                kinds[c] = HAN;
            }
        }
        return kinds;
    }

    /// Goes to where the next unit probably stands; to the end of the text when nothing
    /// is left.
    void toNext() {
        int at = this.to;
        boolean paired = at - this.from > HAN_BYTES && kind(at - HAN_BYTES) == HAN && kind(at) == HAN;
        if (paired) {
            at -= HAN_BYTES;
        }
        while (at < this.textEnd && kind(at) == 0) {
            at++;
        }
        int behind = at;
        int seen = 0;
        if (kind(at) == HAN) {
            behind = Math.min(this.textEnd, at + ((kind(at + HAN_BYTES) == HAN) ? 2 * HAN_BYTES : HAN_BYTES));
        }
        else {
            for (int kind = kind(at); (kind & WORD) != 0; kind = kind(behind)) {
                seen |= kind;
                behind++;
            }
        }
        this.capital = (seen & CAPITAL) != 0;
        to(at, behind);
    }

    private void to(int first, int behind) {
        this.start += units(this.from, first);
        this.end = this.start + units(first, behind);
        this.from = first;
        this.to = behind;
    }

    /// Goes to a unit that stands anywhere.
    /// @param first index of its first byte
    /// @param unitStart 0-based index in the text
    /// @param unitEnd index behind it
    void moveTo(int first, int unitStart, int unitEnd) {
        this.capital = true;
        this.start = unitStart;
        this.end = unitEnd;
        this.from = first;
        this.to = first;
        for (int left = unitEnd - unitStart; left > 0 && this.to < this.textEnd;) {
            left -= units(this.to, this.to + 1);
            this.to++;
            while (this.to < this.textEnd && isContinued(this.to)) {
                this.to++;
            }
        }
    }

    /// How many characters lie between two indexes of bytes.
    private int units(int first, int behind) {
        if (this.narrow) {
            return behind - first;
        }
        int units = 0;
        for (int i = first; i < behind; i++) {
            units += isContinued(i) ? 0 : ((this.bytes[i] & 0xFF) >= FIRST_OF_FOUR) ? 2 : 1;
        }
        return units;
    }

    private boolean isContinued(int at) {
        return (this.bytes[at] & 0xC0) == 0x80;
    }

    private int kind(int at) {
        return (at < this.textEnd) ? KINDS[this.bytes[at] & 0xFF] : 0;
    }

}
