package keyfound.web.reading;

import java.util.List;

import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;

/// What `tags.html` prints.
///
/// @param tags alphabetically
public record TagsPage(Head head, List<HomePage.TagCount> tags) implements HeadedPage {

    public TagsPage {
        tags = List.copyOf(tags);
    }

}
