package keyfound.gate.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// Closes a connection whose request line and headers are not complete in time. Tomcat
/// limits the wait for the next byte only: at one byte a second a head could go on for
/// hours.
final class TimedHeads implements Handler<NioChannel> {

    private final Handler<NioChannel> handler;

    private final Duration allowed;

    private final LongSupplier nanos;

    /// When the first bytes came of a head that is not complete, by the clock of `nanos`.
    private final Map<SocketWrapperBase<NioChannel>, Long> began = new ConcurrentHashMap<>();

    /// @param allowed for a whole head, from its first bytes
    /// @param nanos a clock that only goes forward
    TimedHeads(Handler<NioChannel> handler, Duration allowed, LongSupplier nanos) {
        this.handler = handler;
        this.allowed = allowed;
        this.nanos = nanos;
    }

    /// Called by one thread at a time for each connection.
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
        long now = this.nanos.getAsLong();
        if (remaining(socket, now).isNegative()) {
            return SocketState.CLOSED;
        }
        SocketState state = this.handler.process(socket, event);
        if (isWithinHead(socket, state)) {
            this.began.putIfAbsent(socket, now);
            socket.setReadTimeout(Math.max(1, remaining(socket, now).toMillis()));
        }
        else {
            this.began.remove(socket);
        }
        return state;
    }

    private Duration remaining(SocketWrapperBase<NioChannel> socket, long now) {
        return this.allowed.minusNanos(now - this.began.getOrDefault(socket, now));
    }

    /// A request that is answered later is long, too.
    private static boolean isWithinHead(SocketWrapperBase<NioChannel> socket, SocketState state) {
        return state == SocketState.LONG
                && !(socket.getCurrentProcessor() instanceof Processor processor && processor.isAsync());
    }

    @Override
    public Object getGlobal() {
        return this.handler.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> socket) {
        this.began.remove(socket);
        this.handler.release(socket);
    }

    @Override
    public void pause() {
        this.handler.pause();
    }

    @Override
    public void recycle() {
        this.handler.recycle();
    }

}
