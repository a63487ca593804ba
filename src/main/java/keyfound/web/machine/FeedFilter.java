package keyfound.web.machine;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.entry.EntryOutline;
import keyfound.web.site.Addresses;

/// Which entries a feed has; an empty part filters nothing.
record FeedFilter(String lang, String collection, String tag) {

    private static final String ALL = "/feed.atom";

    boolean admits(EntryOutline entry) {
        return (this.lang.isEmpty() || entry.lang().startsWith(this.lang))
                && (this.collection.isEmpty() || entry.collection().value().equals(this.collection))
                && (this.tag.isEmpty() || entry.tags().contains(this.tag));
    }

    boolean isOfAll() {
        return address().equals(ALL);
    }

    /// Path and query of the feed.
    String address() {
        String query = Stream.of(part("lang", this.lang), part("collection", this.collection), part("tag", this.tag))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
        return query.isEmpty() ? ALL : ALL + "?" + query;
    }

    /// What the title of the feed adds to the site's name.
    String suffix() {
        return Stream.of(this.collection, this.tag.isEmpty() ? "" : "#" + this.tag, this.lang)
            .filter(part -> !part.isEmpty())
            .map(part -> " · " + part)
            .collect(Collectors.joining());
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + Addresses.encoded(value);
    }

}
