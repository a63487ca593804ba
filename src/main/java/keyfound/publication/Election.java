package keyfound.publication;

/// Which server publishes, where several share an index.
@FunctionalInterface
public interface Election {

    /// Of a server that shares nothing.
    Election ALONE = () -> true;

    /// Whether this server publishes now. The others serve what it published.
    boolean isElected();

}
