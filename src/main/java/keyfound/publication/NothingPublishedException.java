package keyfound.publication;

/// A request came before the first publication. A face answers 503 and says how far
/// loading has come.
public final class NothingPublishedException extends IllegalStateException {

    NothingPublishedException() {
        super("nothing is published yet: the content is still being loaded");
    }

}
