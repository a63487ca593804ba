package keyfound.web.reading;

import java.util.List;

import keyfound.web.site.Head;

/// What `tags.html` prints.
///
/// @param tags alphabetically
public record TagsPage(Head head, List<HomePage.TagCount> tags) {

    public TagsPage {
        tags = List.copyOf(tags);
    }

}
