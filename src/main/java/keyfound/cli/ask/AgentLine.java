package keyfound.cli.ask;

import java.io.IOException;
import java.util.Optional;

/// The other end of an agent's line: answers one JSON-RPC message at a time.
public interface AgentLine extends AutoCloseable {

    /// @return one JSON-RPC message on one line; empty for a notification
    Optional<String> answer(String message) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

}
