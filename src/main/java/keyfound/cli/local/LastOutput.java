package keyfound.cli.local;

import java.nio.charset.StandardCharsets;

/// The end of what a command printed, so that a long build needs little memory. Safe for
/// use by several threads.
public final class LastOutput {

    /// What a search reads whole.
    private static final int MOST_BYTES = 256 * 1024;

    private final byte[] ring = new byte[MOST_BYTES];

    private long written;

    public synchronized void add(byte[] bytes, int length) {
        int from = Math.max(0, length - MOST_BYTES);
        this.written += from;
        for (int at = from; at < length; at++) {
            this.ring[(int) (this.written++ % MOST_BYTES)] = bytes[at];
        }
    }

    /// From the first whole line on, when the beginning was dropped.
    public synchronized String text() {
        if (this.written <= MOST_BYTES) {
            return new String(this.ring, 0, (int) this.written, StandardCharsets.UTF_8);
        }
        byte[] last = new byte[MOST_BYTES];
        int start = (int) (this.written % MOST_BYTES);
        System.arraycopy(this.ring, start, last, 0, MOST_BYTES - start);
        System.arraycopy(this.ring, 0, last, MOST_BYTES - start, start);
        String text = new String(last, StandardCharsets.UTF_8);
        return text.substring(text.indexOf('\n') + 1);
    }

}
