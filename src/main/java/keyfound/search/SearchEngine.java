package keyfound.search;

/// An engine keeps the entries, bodies included, and finds them. One process owns it.
public interface SearchEngine extends AutoCloseable {

    /// Begins a change of what is kept. Readers see nothing of it before the commit.
    /// @throws IllegalStateException when another update is open
    IndexUpdate update();

    @Override
    void close();

}
