package keyfound.cli.ask;

import java.io.IOException;

/// A server that is away, refuses, or is no Keyfound; the message is one plain line.
public final class SilentServerException extends IOException {

    private static final long serialVersionUID = 1;

    SilentServerException(String message) {
        super(message);
    }

}
