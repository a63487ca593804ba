package keyfound.publication.source;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

import keyfound.entry.SourceOutline;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.text.Sha256;

/// Names the state that the reader of a request sees, for `ETag`. The same text and
/// history, printed by the same program, have the same name on every server, and after a
/// restart. What the reader does not see does not change it.
@Component
public final class StateTags {

    /// 64 bits: two states of a page that a browser keeps will not share a name.
    private static final int TAG_CHARACTERS = 16;

    private final Publisher publisher;

    private final FileOrigins origins;

    /// By what is seen.
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// Stands for the program: another version may print the same text differently. A
    /// program that was not built as a jar may change at every start.
    private final String program;

    StateTags(Publisher publisher, FileOrigins origins, ObjectProvider<BuildProperties> build) {
        this.publisher = publisher;
        this.origins = origins;
        this.program = build.stream()
            .map(known -> known.getVersion() + " " + known.get("commit"))
            .findFirst()
            .orElseGet(() -> Instant.now().toString());
    }

    /// @throws keyfound.publication.NothingPublishedException before the first
    /// publication
    public String current() {
        Catalog catalog = this.publisher.read(publication -> publication.catalog());
        Instant history = this.origins.asOf();
        String sight = this.publisher.sight().key();
        Known before = this.known.get(sight);
        if (before != null && before.catalog() == catalog && before.history().equals(history)) {
            return before.tag();
        }
        Known now = new Known(catalog, history, of(this.program + "\n" + sight + text(catalog)));
        this.known.put(sight, now);
        return now.tag();
    }

    /// A short name for a state that is described by a text.
    public static String of(String description) {
        return Sha256.hex(description).substring(0, TAG_CHARACTERS);
    }

    private String text(Catalog catalog) {
        StringBuilder text = new StringBuilder();
        for (SourceOutline file : catalog.files().values()) {
            text.append('\n').append(file.path()).append(' ').append(file.stamp().hash()).append(' ');
            this.origins.of(file.path())
                .map(Object::toString)
                .or(() -> this.origins.updated(file).map(Object::toString))
                .ifPresent(text::append);
            for (int order = 0; order < file.entries().size(); order++) {
                text.append(' ').append(file.key(order));
            }
        }
        return text.toString();
    }

    private record Known(Catalog catalog, Instant history, String tag) {
    }

}
