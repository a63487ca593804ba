package keyfound.gate;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// A body with a least speed. Its time begins with the first read.
final class TimedBody implements InputBuffer {

    private final InputBuffer untimed;

    private final Pace pace;

    private long began;

    private long bytes;

    private boolean givenUp;

    TimedBody(InputBuffer untimed, Pace pace) {
        this.untimed = untimed;
        this.pace = pace;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (this.began == 0) {
            this.began = System.nanoTime();
        }
        int read = this.untimed.doRead(handler);
        if (read > 0) {
            this.bytes += read;
            Duration took = Duration.ofNanos(System.nanoTime() - this.began);
            Duration allowed = this.pace.allowed(this.bytes);
            if (took.compareTo(allowed) > 0) {
                this.givenUp = true;
                throw new SocketTimeoutException("%d bytes of a body took %d s, more than %d s".formatted(this.bytes,
                        took.toSeconds(), allowed.toSeconds()));
            }
        }
        return read;
    }

    boolean isGivenUp() {
        return this.givenUp;
    }

    @Override
    public int available() {
        return this.untimed.available();
    }

}
