package keyfound.web.machine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.entry.Entry;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.source.FileOrigins;
import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.WebSettings;

/// New and changed entries as an Atom feed (RFC 4287).
@Controller
final class FeedController {

    private static final int MOST_ENTRIES = 50;

    private final Publisher publisher;

    private final FileOrigins origins;

    private final Addresses addresses;

    private final WebSettings settings;

    FeedController(Publisher publisher, FileOrigins origins, Addresses addresses, WebSettings settings) {
        this.publisher = publisher;
        this.origins = origins;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed(@RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String collection, @RequestParam(defaultValue = "") String tag,
            Locale locale) {
        FeedFilter filter = new FeedFilter(lang, collection, tag);
        return this.publisher.read(publication -> feed(publication, filter, locale.getLanguage())).answer();
    }

    private AtomFeed feed(Publication publication, FeedFilter filter, String lang) {
        List<Updates.Update> newest = Updates.newest(publication.catalog(), this.origins)
            .filter(update -> filter.admits(update.entry()))
            .limit(2 * MOST_ENTRIES)
            .toList();
        List<Updates.Update> updates = EntryRow.once(newest, Updates.Update::entry, publication.catalog(), lang)
            .stream()
            .limit(MOST_ENTRIES)
            .toList();
        String home = this.addresses.absolute("/");
        String self = this.addresses.absolute(filter.address());
        String updated = updates.isEmpty() ? Instant.EPOCH.toString() : updates.getFirst().at().toString();
        return new AtomFeed(filter.isOfAll() ? home : self, this.settings.name() + filter.suffix(), updated,
                Optional.of(self), home, this.settings.name(),
                updates.stream().map(update -> item(update, publication)).toList());
    }

    private AtomFeed.Item item(Updates.Update update, Publication publication) {
        String address = this.addresses.absolute(Addresses.entry(update.entry().id()));
        String answer = publication.index()
            .entry(update.entry().id())
            .map(Entry::answer)
            .map(found -> found.html().html())
            .orElse("");
        return new AtomFeed.Item(address, update.entry().question(), update.at().toString(), address,
                update.entry().lang(), List.copyOf(update.entry().tags()),
                Optional.of(new AtomFeed.Content("html", answer)));
    }

}
