package keyfound.search.message;

import java.util.Arrays;

/// Finds the heaviest common subsequence of two messages. It keeps its cells for the next
/// two messages, so one table serves one search in one thread.
///
/// Units of the brought message that nothing in the written one equals have no row: such
/// a row would be the same as the one above.
final class AlignmentTable {

    private static final double SLOT_WEIGHT = 0.2;

    private static final double LITERAL_SHARE = 0.5;

    /// A message has no more units than fit into these.
    private static final int COLUMN_BITS = 16;

    /// Row by row, each one cell longer than the written message.
    private double[] best = {};

    /// What the units of a row and of a column gain, without the first row and column.
    private double[] gains = {};

    /// The units that have a row.
    private int[] rows = {};

    private int rowCount;

    /// Row and column of each pair, the last pair at the end.
    private int[] pairs = {};

    private int firstPair;

    /// Lays two messages side by side, each unit paired as near to the end as may be.
    /// @return the number of pairs
    int lay(WeighedUnits brought, WeighedUnits written) {
        fill(brought, written);
        int columns = written.size();
        this.pairs = (this.pairs.length < columns) ? new int[columns] : this.pairs;
        int from = columns;
        int i = this.rowCount;
        int j = columns;
        while (i > 0 && j > 0) {
            double gain = this.gains[(i - 1) * columns + j - 1];
            double here = best(i, j, columns);
            if (gain > 0 && here == best(i - 1, j - 1, columns) + gain) {
                this.pairs[--from] = ((i - 1) << COLUMN_BITS) | (j - 1);
                i--;
                j--;
            }
            else if (here == best(i - 1, j, columns)) {
                i--;
            }
            else {
                j--;
            }
        }
        this.firstPair = from;
        return columns - from;
    }

    /// Index of the unit of the brought message.
    /// @param pair of those that were laid last, in order
    int brought(int pair) {
        return this.rows[this.pairs[this.firstPair + pair] >> COLUMN_BITS];
    }

    /// Index of the unit of the written message.
    /// @param pair of those that were laid last, in order
    int written(int pair) {
        return this.pairs[this.firstPair + pair] & ((1 << COLUMN_BITS) - 1);
    }

    /// What all pairs of the messages that were laid side by side last gain.
    double matched(int written) {
        return best(this.rowCount, written, written);
    }

    private double best(int i, int j, int columns) {
        return this.best[i * (columns + 1) + j];
    }

    private void fill(WeighedUnits brought, WeighedUnits written) {
        int columns = written.size();
        int[] keys = brought.keysOf(written);
        if (this.rows.length < brought.size()) {
            this.rows = new int[brought.size()];
        }
        if (this.best.length < (brought.size() + 1) * (columns + 1)) {
            this.best = new double[(brought.size() + 1) * (columns + 1)];
            this.gains = new double[this.best.length];
        }
        Arrays.fill(this.best, 0, columns + 1, 0);
        this.rowCount = 0;
        for (int unit = 0; unit < brought.size(); unit++) {
            if (fillGains(brought, unit, written, keys)) {
                this.rows[this.rowCount++] = unit;
                fillRow(this.rowCount, columns);
            }
        }
    }

    /// @return whether the unit equals any of the written message
    private boolean fillGains(WeighedUnits brought, int unit, WeighedUnits written, int... keys) {
        int from = this.rowCount * keys.length;
        int key = brought.key(unit);
        boolean any = false;
        for (int j = 0; j < keys.length; j++) {
            double gain = gain(brought, unit, written.get(j), keys[j] == key);
            this.gains[from + j] = gain;
            any |= gain > 0;
        }
        return any;
    }

    private void fillRow(int row, int columns) {
        int here = row * (columns + 1);
        int above = here - columns - 1;
        int gains = (row - 1) * columns - 1;
        this.best[here] = 0;
        for (int j = 1; j <= columns; j++) {
            double skipped = Math.max(this.best[above + j], this.best[here + j - 1]);
            double gain = this.gains[gains + j];
            this.best[here + j] = (gain > 0) ? Math.max(skipped, this.best[above + j - 1] + gain) : skipped;
        }
    }

    /// What two units gain that are laid beside each other.
    static double gain(WeighedUnits brought, int ours, WeighedUnits written, int theirs) {
        Unit there = written.get(theirs);
        return gain(brought, ours, there, brought.get(ours).key().equals(there.key()));
    }

    private static double gain(WeighedUnits brought, int ours, Unit there, boolean equal) {
        Unit here = brought.get(ours);
        if (here.isSlot() && there.isSlot()) {
            return SLOT_WEIGHT + (equal ? LITERAL_SHARE * brought.rarity(ours) : 0);
        }
        if (!equal) {
            return 0;
        }
        return ((here.kind() == there.kind()) ? 1 : LITERAL_SHARE) * brought.rarity(ours);
    }

}
