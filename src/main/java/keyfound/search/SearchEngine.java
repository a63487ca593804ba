package keyfound.search;

/// An engine keeps the entries, bodies included, and finds them. What it keeps belongs to
/// one process, or is shared by several servers.
public interface SearchEngine extends AutoCloseable {

    /// Begins a change of what is kept. Readers see nothing of it before the commit.
    /// @throws IllegalStateException when another update is open here
    IndexUpdate update();

    /// Whether other servers may commit to what is kept.
    default boolean isShared() {
        return false;
    }

    /// How what is kept is written: servers that share an index and have the same format
    /// can read what each other commits. Empty where nothing is shared.
    default String format() {
        return "";
    }

    /// Whether the last commit here gave the newest state: another server may have
    /// committed since.
    default boolean isCurrent() {
        return true;
    }

    @Override
    void close();

}
