package keyfound.gate.limit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioEndpoint;

/// Closes a connection at once where its place holds too many already.
final class BoundedEndpoint extends NioEndpoint {

    private ConnectionsByPlace connections = new ConnectionsByPlace(0, System::nanoTime);

    void setConnections(ConnectionsByPlace connections) {
        this.connections = connections;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (isAdmitted(socket)) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        return false;
    }

    /// A connection without an address is gone already.
    private boolean isAdmitted(SocketChannel socket) {
        try {
            return !(socket.getRemoteAddress() instanceof InetSocketAddress remote)
                    || this.connections.admits(remote.getAddress().getHostAddress(), socket);
        }
        catch (IOException gone) {
            return false;
        }
    }

}
