package keyfound.web.reading;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;
import keyfound.web.site.Head;
import keyfound.web.site.Helped;
import keyfound.web.site.Link;
import keyfound.web.site.Source;

/// What `entry.html` prints.
///
/// @param address absolute and short, for the copy-link button
/// @param question plain text, for titles
/// @param heading the question with its code
/// @param lang of question and answer
/// @param section where in its collection the entry stands; empty when the collection has none there
/// @param verified the day somebody last found the answer right, in the reader's words
/// @param helped how often it helped, and whether it did now
/// @param around the neighbours in the collection
/// @param related entries like this one, the most alike first
public record EntryPage(Head head, String address, String question, SafeHtml heading, SafeHtml answer, String lang,
        Link collection, Optional<Link> section, List<Link> tags, List<String> versions, List<String> attribution,
        Optional<String> verified, Source source, Helped helped, Around around, List<Link> related) {

    public EntryPage {
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
        attribution = List.copyOf(attribution);
        related = List.copyOf(related);
    }

    public record Around(Optional<Link> previous, Optional<Link> next) {
    }

}
