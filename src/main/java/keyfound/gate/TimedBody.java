package keyfound.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/// A body with a least speed, and a large one with a greatest, which it shares with the
/// other large ones. Its time begins with the first read.
///
/// Its beginning may be read ahead, to learn whether the body is large before a place is
/// taken for it. Whoever reads the body then gets all of it.
final class TimedBody implements InputBuffer {

    /// The attribute of a request that holds its body.
    static final String ATTRIBUTE = TimedBody.class.getName();

    /// In bytes; up to here a body may come as fast as it likes.
    private static final int FREE = 1024 * 1024;

    /// Bytes a second beyond, of a body without a place: nobody will search it.
    private static final int MOST_A_SECOND = 8 * 1024 * 1024;

    /// Shorter waits cost more than they spare.
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(5);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final InputBuffer untimed;

    private final Pace pace;

    private final SharedSpeed large;

    private Stretch whole = Stretch.NONE;

    /// Since the body has a place that others may want.
    private Stretch withPlace = Stretch.NONE;

    private BooleanSupplier placeWanted = () -> false;

    /// Read, and not yet handed out.
    private ByteBuffer ahead = NOTHING;

    private @Nullable IOException failure;

    private boolean givenUp;

    /// @param large the greatest speed of all bodies that have a place. Large texts that
    /// are sent as fast as they are answered would keep the processors at reading, and
    /// the collector at clearing away.
    TimedBody(InputBuffer untimed, Pace pace, SharedSpeed large) {
        this.untimed = untimed;
        this.pace = pace;
        this.large = large;
    }

    /// Reads the beginning ahead.
    /// @return whether the body has at least so many bytes; one that fails before has not
    boolean reaches(int bytes) {
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        OneBuffer piece = new OneBuffer();
        try {
            while (beginning.size() < bytes && readInTime(piece) >= 0) {
                piece.drainTo(beginning);
            }
        }
        catch (IOException broken) {
            this.failure = broken;
        }
        this.ahead = ByteBuffer.wrap(beginning.toByteArray());
        return beginning.size() >= bytes;
    }

    /// From now on the body has to hurry while others wait.
    /// @param wanted whether they do
    void holdsPlace(BooleanSupplier wanted) {
        this.withPlace = Stretch.beginning();
        this.placeWanted = wanted;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (this.ahead.hasRemaining()) {
            ByteBuffer next = this.ahead;
            this.ahead = NOTHING;
            handler.setByteBuffer(next);
            return next.remaining();
        }
        if (this.failure != null) {
            throw this.failure;
        }
        return readInTime(handler);
    }

    private int readInTime(ApplicationBufferHandler handler) throws IOException {
        if (!this.whole.hasBegun()) {
            this.whole = Stretch.beginning();
        }
        try {
            int read = this.untimed.doRead(handler);
            if (read > 0) {
                this.whole = this.whole.plus(read);
                this.whole.check(this.pace);
                this.withPlace = this.withPlace.plus(read);
                if (this.placeWanted.getAsBoolean()) {
                    this.withPlace.check(Pace.WANTED);
                }
                slowDown(read);
            }
            return read;
        }
        catch (SocketTimeoutException late) {
            this.givenUp = true;
            throw late;
        }
    }

    /// Waits as long as bytes come too fast.
    private void slowDown(int read) {
        if (!this.withPlace.hasBegun()) {
            pause(this.whole.early());
        }
        else if (this.withPlace.bytes() > FREE) {
            pause(this.large.take(read));
        }
    }

    private static void pause(Duration early) {
        if (early.compareTo(SHORTEST_WAIT) > 0) {
            LockSupport.parkNanos(early.toNanos());
        }
    }

    /// Reads on to the end, so that the client can read the answer.
    /// @param most so many bytes
    /// @return whether the end was reached in time
    boolean swallow(int most) {
        OneBuffer piece = new OneBuffer();
        long swallowed = 0;
        try {
            int read = 0;
            while (!this.givenUp && this.failure == null && swallowed <= most) {
                read = readInTime(piece);
                if (read < 0) {
                    return true;
                }
                swallowed += read;
            }
            return false;
        }
        catch (IOException broken) {
            return false;
        }
    }

    boolean isGivenUp() {
        return this.givenUp;
    }

    @Override
    public int available() {
        return this.ahead.remaining() + this.untimed.available();
    }

    /// Bytes that came since a time.
    ///
    /// @param began by the clock of `System.nanoTime`; 0: not yet
    private record Stretch(long began, long bytes) {

        private static final Stretch NONE = new Stretch(0, 0);

        private static Stretch beginning() {
            return new Stretch(System.nanoTime(), 0);
        }

        private boolean hasBegun() {
            return this.began != 0;
        }

        /// How much sooner than allowed the bytes came.
        private Duration early() {
            Duration least = Duration.ofMillis(1000 * Math.max(0, this.bytes - FREE) / MOST_A_SECOND);
            return least.minusNanos(System.nanoTime() - this.began);
        }

        private Stretch plus(int more) {
            return new Stretch(this.began, this.bytes + more);
        }

        private void check(Pace pace) throws SocketTimeoutException {
            Duration took = Duration.ofNanos(System.nanoTime() - this.began);
            Duration allowed = pace.allowed(this.bytes);
            if (took.compareTo(allowed) > 0) {
                throw new SocketTimeoutException("%d bytes of a body took %d s, more than %d s".formatted(this.bytes,
                        took.toSeconds(), allowed.toSeconds()));
            }
        }

    }

    /// Takes what is read, for one who is not Tomcat.
    private static final class OneBuffer implements ApplicationBufferHandler {

        private ByteBuffer bytes = NOTHING;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return this.bytes;
        }

        @Override
        public void expand(int size) {
            // what was read is all there is
        }

        private void drainTo(ByteArrayOutputStream out) {
            while (this.bytes.hasRemaining()) {
                out.write(this.bytes.get());
            }
        }

    }

}
