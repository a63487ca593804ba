package keyfound.web.site.failure;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;
import keyfound.publication.ReaderAddresses;

/// Answers for an id that is not served: it may have moved, it may be gone, or it never
/// existed. Another server of the site may serve it already.
@Component
public final class OldAddresses {

    private final ReaderAddresses addresses;

    OldAddresses(ReaderAddresses addresses) {
        this.addresses = addresses;
    }

    /// @param id as it stands in the address, in any form
    /// @return a redirect to where the entry is now
    /// @throws PageNotShown when the entry is nowhere
    public RedirectView entry(String id) {
        return entry(id, Place.ENTRY);
    }

    /// The same for the entry's Markdown.
    public RedirectView entryText(String id) {
        return entry(id, Place.ENTRY_TEXT);
    }

    /// @param id as it stands in the address, in any form
    /// @return a redirect with which the browser sends the vote to where the entry is now
    /// @throws PageNotShown when the entry is nowhere
    public RedirectView vote(String id) {
        return entry(id, Place.VOTE);
    }

    /// @param id as it stands in the address, in any form
    /// @return a redirect to where the collection is now
    /// @throws PageNotShown when the collection is nowhere
    public RedirectView collection(String id) {
        return collection(id, Place.COLLECTION);
    }

    /// The same for the collection's Markdown.
    public RedirectView collectionText(String id) {
        return collection(id, Place.COLLECTION_TEXT);
    }

    private RedirectView entry(String id, Place place) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .map(valid -> redirect(this.addresses.resolve(new EntryId(valid)), place, id))
            .orElseThrow(() -> PageNotShown.missing(words(id)));
    }

    private RedirectView collection(String id, Place place) {
        return Optional.of(id)
            .filter(CollectionId::isValid)
            .map(valid -> redirect(this.addresses.resolve(new CollectionId(valid)), place, id))
            .orElseThrow(() -> PageNotShown.missing(words(id)));
    }

    private static RedirectView redirect(Resolution<?> resolution, Place place, String id) {
        return switch (resolution) {
            case Resolution.Moved<?>(Object to) -> redirect(place.of(to), place.forGood);
            case Resolution.Elsewhere<?> elsewhere -> redirect(
                    place.of(elsewhere.here().orElseThrow(() -> PageNotShown.elsewhere(words(id)))), place.forNow);
            case Resolution.Gone<?> gone -> throw PageNotShown.gone(gone.text().isEmpty() ? words(id) : gone.text());
            case Resolution.Served<?> _, Resolution.NeverServed<?> _ -> throw PageNotShown.missing(words(id));
        };
    }

    private static RedirectView redirect(String path, HttpStatus status) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(status);
        return view;
    }

    private static String words(String id) {
        return id.replaceAll("[-_.]+", " ").strip();
    }

    /// What stands before and behind an id, and how a browser is sent on.
    private enum Place {

        ENTRY("/q/", "", HttpStatus.MOVED_PERMANENTLY, HttpStatus.FOUND),
        ENTRY_TEXT("/q/", ".md", HttpStatus.MOVED_PERMANENTLY, HttpStatus.FOUND),
        COLLECTION_TEXT("/c/", ".md", HttpStatus.MOVED_PERMANENTLY, HttpStatus.FOUND),
        COLLECTION("/c/", "", HttpStatus.MOVED_PERMANENTLY, HttpStatus.FOUND),
        // a browser sends its form again
        VOTE("/q/", "/outcomes", HttpStatus.PERMANENT_REDIRECT, HttpStatus.TEMPORARY_REDIRECT);

        private final String before;

        private final String behind;

        private final HttpStatus forGood;

        private final HttpStatus forNow;

        Place(String before, String behind, HttpStatus forGood, HttpStatus forNow) {
            this.before = before;
            this.behind = behind;
            this.forGood = forGood;
            this.forNow = forNow;
        }

        private String of(Object id) {
            return this.before + id + this.behind;
        }

    }

}
