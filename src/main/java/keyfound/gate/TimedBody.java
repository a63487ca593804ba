package keyfound.gate;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// A body with a least speed. Its time begins with the first read. A large one needs a
/// place among the few that are read at a time.
final class TimedBody implements InputBuffer {

    private final InputBuffer untimed;

    private final Pace pace;

    private final Supplier<Optional<LargeBodies.Place>> place;

    private long began;

    private long waited;

    private long bytes;

    private boolean givenUp;

    private boolean refused;

    /// @param place asked once the body has turned out to be more than its first bytes;
    /// empty when it is known to be small
    TimedBody(InputBuffer untimed, Pace pace, Supplier<Optional<LargeBodies.Place>> place) {
        this.untimed = untimed;
        this.pace = pace;
        this.place = place;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (this.began == 0) {
            this.began = System.nanoTime();
        }
        int read = this.untimed.doRead(handler);
        if (read > 0) {
            this.bytes += read;
            findPlace();
            Duration took = Duration.ofNanos(System.nanoTime() - this.began - this.waited);
            Duration allowed = this.pace.allowed(this.bytes);
            if (took.compareTo(allowed) > 0) {
                this.givenUp = true;
                throw new SocketTimeoutException("%d bytes of a body took %d s, more than %d s".formatted(this.bytes,
                        took.toSeconds(), allowed.toSeconds()));
            }
        }
        return read;
    }

    /// Waiting for others is no fault of the sender.
    private void findPlace() throws IOException {
        if (this.bytes > LargeBodies.BEFORE_ITS_PLACE) {
            long begin = System.nanoTime();
            this.refused = this.place.get().filter(found -> !found.take()).isPresent();
            this.waited += System.nanoTime() - begin;
            if (this.refused) {
                throw new IOException("other large bodies are being read");
            }
        }
    }

    boolean isRefused() {
        return this.refused;
    }

    boolean isGivenUp() {
        return this.givenUp;
    }

    @Override
    public int available() {
        return this.untimed.available();
    }

}
