package keyfound.web.site;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;

/// What a page says of itself to programs, in its `<head>`.
///
/// @param canonical absolute address, of the blank search for a result; empty for a page that shall not be found by
/// search engines
/// @param description one or two plain sentences; empty: none is printed
/// @param kind Open Graph type: `website` or `article`
/// @param markdown address of the same page as Markdown
/// @param twins the same page in other languages, itself not included
/// @param facts JSON-LD, safe inside a script element; empty when there is none
public record Head(Optional<String> canonical, String description, String kind, Optional<String> markdown,
        List<Link> twins, SafeHtml facts) {

    public Head {
        twins = List.copyOf(twins);
    }

    /// Of a page for people only.
    public static Head unlisted() {
        return new Head(Optional.empty(), "", "website", Optional.empty(), List.of(), SafeHtml.EMPTY);
    }

    public static Head of(String canonical, String description) {
        return new Head(Optional.of(canonical), description, "website", Optional.empty(), List.of(), SafeHtml.EMPTY);
    }

}
