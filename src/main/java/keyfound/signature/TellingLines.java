package keyfound.signature;

import java.util.BitSet;

import keyfound.signature.scan.LineStarts;
import keyfound.signature.scan.Scan;

/// Which lines of a text are read. Of a text with very many lines those that say the
/// least are passed over, however many there are: an error is told in more characters
/// than a progress bar of one dot a line.
///
/// Each line costs some microseconds whatever it says, and 256 KiB may be 256 Ki lines.
final class TellingLines {

    /// A log of 256 KiB has some 3,000. With 8,000 its lines have 30 characters.
    static final int MOST = 8_000;

    /// Longer lines are told apart no more.
    private static final int LONG = 256;

    private final String text;

    private final LineStarts starts;

    private TellingLines(String text, LineStarts starts) {
        this.text = text;
        this.starts = starts;
    }

    /// The numbers of the lines that are read. Of lines that say equally much the first
    /// and the last are, as many of each: a log ends in the failure, and begins with the
    /// first of many alike.
    static BitSet of(String text, LineStarts starts) {
        BitSet read = new BitSet(starts.count() + 1);
        if (starts.count() <= MOST) {
            read.set(1, starts.count() + 1);
        }
        else {
            new TellingLines(text, starts).choose(read);
        }
        return read;
    }

    private void choose(BitSet read) {
        int[] saying = new int[LONG + 1];
        for (int number = 1; number <= this.starts.count(); number++) {
            saying[said(number)]++;
        }
        int least = LONG;
        int longer = 0;
        while (least > 0 && longer + saying[least] <= MOST) {
            longer += saying[least--];
        }
        int skipped = saying[least] - (MOST - longer);
        int first = (MOST - longer) / 2;
        for (int number = 1; number <= this.starts.count(); number++) {
            int said = said(number);
            boolean chosen = said > least || (said == least && (first-- > 0 || skipped-- <= 0));
            read.set(number, chosen);
        }
    }

    /// Characters of the line that are not blank, as far as they are told apart.
    private int said(int number) {
        int end = this.starts.endOf(number, this.text);
        int said = 0;
        for (int at = this.starts.startOf(number); at < end && said < LONG; at++) {
            said += Scan.isBlank(this.text.charAt(at)) ? 0 : 1;
        }
        return said;
    }

}
