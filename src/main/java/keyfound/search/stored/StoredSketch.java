package keyfound.search.stored;

import keyfound.text.sketch.Sketch;

/// A sketch as bytes: how far each hash is from the one before it, in Golomb-Rice codes
/// (Rice and Plaunt 1971). Hashes lie anywhere, so nothing else makes them shorter.
final class StoredSketch {

    private StoredSketch() {
    }

    static void write(ByteWriter out, Sketch sketch) {
        out.number(sketch.size());
        if (sketch.isEmpty()) {
            return;
        }
        int low = bitsOf(sketch.number(sketch.size() - 1) / sketch.size());
        out.number(low);
        BitWriter bits = new BitWriter(out);
        int before = 0;
        for (int i = 0; i < sketch.size(); i++) {
            int step = sketch.number(i) - before;
            before = sketch.number(i);
            for (int high = step >>> low; high > 0; high--) {
                bits.add(1, 1);
            }
            bits.add(0, 1);
            bits.add(step & ((1 << low) - 1), low);
        }
        bits.finish();
    }

    private static int bitsOf(int meanStep) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, meanStep));
    }

    static Sketch read(ByteReader in) {
        int size = in.number();
        if (size == 0) {
            return Sketch.EMPTY;
        }
        int low = in.number();
        BitReader bits = new BitReader(in);
        int[] hashes = new int[size];
        int before = 0;
        for (int i = 0; i < size; i++) {
            int high = 0;
            while (bits.next(1) == 1) {
                high++;
            }
            before += (high << low) | bits.next(low);
            hashes[i] = before;
        }
        return Sketch.ofNumbers(hashes);
    }

    private static final class BitWriter {

        private final ByteWriter out;

        private long waiting;

        private int count;

        BitWriter(ByteWriter out) {
            this.out = out;
        }

        void add(int value, int length) {
            this.waiting |= (long) value << this.count;
            this.count += length;
            while (this.count >= Byte.SIZE) {
                this.out.raw((byte) this.waiting);
                this.waiting >>>= Byte.SIZE;
                this.count -= Byte.SIZE;
            }
        }

        void finish() {
            if (this.count > 0) {
                this.out.raw((byte) this.waiting);
            }
        }

    }

    private static final class BitReader {

        private final ByteReader in;

        private long waiting;

        private int count;

        BitReader(ByteReader in) {
            this.in = in;
        }

        int next(int length) {
            while (this.count < length) {
                this.waiting |= (this.in.raw() & 0xFFL) << this.count;
                this.count += Byte.SIZE;
            }
            int value = (int) (this.waiting & ((1L << length) - 1));
            this.waiting >>>= length;
            this.count -= length;
            return value;
        }

    }

}
