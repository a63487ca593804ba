package keyfound.browser;

import java.util.Set;

/// A search needs pieces of the index that are not there yet: load them, and search
/// again.
public final class MissingShardsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> names;

    MissingShardsException(Set<String> names) {
        super("pieces of the index are missing");
        this.names = Set.copyOf(names);
    }

    public Set<String> names() {
        return this.names;
    }

}
