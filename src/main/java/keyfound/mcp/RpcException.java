package keyfound.mcp;

/// A message that is answered with an error.
final class RpcException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient RpcError error;

    private final int status;

    /// @param status as HTTP tells it
    RpcException(RpcError error, int status) {
        super(error.message());
        this.error = error;
        this.status = status;
    }

    RpcError error() {
        return this.error;
    }

    int status() {
        return this.status;
    }

}
