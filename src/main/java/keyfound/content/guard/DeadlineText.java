package keyfound.content.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/// A text that stops whoever reads it once its time is over.
///
/// flexmark can be neither interrupted nor told to stop; but whatever it does, it reads
/// characters, in its regular expressions too. Each piece of the text shares the clock of
/// the whole, and so does every text that is made on the way and matched by an expression
/// of ours.
public final class DeadlineText implements CharSequence {

    /// What a regular expression does with so few characters is soon over.
    private static final int SHORT = 200;

    /// Of the file that is being read.
    private static final ScopedValue<Clock> CLOCK = ScopedValue.newInstance();

    /// Looking at the clock for every character would cost more than reading it.
    private static final int READS_PER_LOOK = 1 << 14;

    private final String text;

    private final Clock clock;

    private DeadlineText(String text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    /// Reads a file of so many characters, everything in it by one clock. The time of
    /// work of this thread counts, so that a file is not given up because the machine is
    /// busy with something else.
    public static <T> T within(int chars, Supplier<T> reading) {
        return ScopedValue.where(CLOCK, new Clock(chars)).call(reading::get);
    }

    /// Must be read by the thread that calls this.
    public static DeadlineText of(String text) {
        return new DeadlineText(text, CLOCK.isBound() ? CLOCK.get() : new Clock(text.length()));
    }

    /// A text of any origin, for a regular expression to look through while a file is
    /// read.
    public static CharSequence timed(String text) {
        return (text.length() <= SHORT || !CLOCK.isBound()) ? text : of(text);
    }

    /// For work that reads little: counts as some hundred reads.
    public void look() {
        this.clock.read(READS_PER_LOOK / 64);
    }

    @Override
    public int length() {
        return this.text.length();
    }

    @Override
    public char charAt(int index) {
        this.clock.tick();
        return this.text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new DeadlineText(this.text.substring(start, end), this.clock);
    }

    @Override
    public String toString() {
        return this.text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeadlineText that && this.text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return this.text.hashCode();
    }

    private static final class Clock {

        /// No look at the time of work before: asking the system for it takes long.
        private static final long CARELESS_NANOS = 1_000_000_000L;

        /// Time of work, from there on, after which a text is given up.
        private static final long MAX_WORK_NANOS = 2_500_000_000L;

        /// The same for a text that is read over and over.
        private static final long MAX_REPEATED_WORK_NANOS = 1_500_000_000L;

        /// An honest text has each character read 10 to 20 times.
        private static final long MANY_READS = 200;

        /// On a busy machine more time passes than is worked: then four fifths of the
        /// work must do.
        private static final long MAX_WALL_NANOS = 4_500_000_000L;

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long started = System.nanoTime();

        private final long manyLooks;

        private long worked = -1;

        private long looks;

        private int reads;

        Clock(int length) {
            this.manyLooks = 1 + MANY_READS * length / READS_PER_LOOK;
        }

        void tick() {
            read(1);
        }

        void read(int times) {
            this.reads += times;
            if (this.reads >= READS_PER_LOOK) {
                this.reads = 0;
                this.looks++;
                look(System.nanoTime() - this.started);
            }
        }

        private void look(long wall) {
            if (wall < CARELESS_NANOS) {
                return;
            }
            long now = THREADS.getCurrentThreadCpuTime();
            if (this.worked < 0) {
                this.worked = now;
            }
            long work = now - this.worked;
            long most = (this.looks > this.manyLooks) ? MAX_REPEATED_WORK_NANOS : MAX_WORK_NANOS;
            if (work > most || (wall > MAX_WALL_NANOS && work > most * 4 / 5)) {
                throw new TimeIsOver();
            }
        }

    }

    /// The text was not read in time.
    public static final class TimeIsOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TimeIsOver() {
            super("the time to read it was over", null, false, false);
        }

    }

}
