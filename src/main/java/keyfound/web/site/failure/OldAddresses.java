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
/// existed.
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
        return Optional.of(id)
            .filter(EntryId::isValid)
            .map(valid -> permanent(this.addresses.resolve(new EntryId(valid)), "/q/", id))
            .orElseThrow(() -> PageNotShown.missing(words(id)));
    }

    /// @param id as it stands in the address, in any form
    /// @return a redirect to where the collection is now
    /// @throws PageNotShown when the collection is nowhere
    public RedirectView collection(String id) {
        return Optional.of(id)
            .filter(CollectionId::isValid)
            .map(valid -> permanent(this.addresses.resolve(new CollectionId(valid)), "/c/", id))
            .orElseThrow(() -> PageNotShown.missing(words(id)));
    }

    private static RedirectView permanent(Resolution<?> resolution, String folder, String id) {
        return switch (resolution) {
            case Resolution.Moved<?>(Object to) -> permanent(folder + to);
            case Resolution.Gone<?> gone -> throw PageNotShown.gone(gone.text().isEmpty() ? words(id) : gone.text());
            // served a moment ago, or by another process with the same ledger
            case Resolution.Served<?> served -> throw PageNotShown.missing(words(id));
            case Resolution.NeverServed<?> never -> throw PageNotShown.missing(words(id));
        };
    }

    private static RedirectView permanent(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }

    private static String words(String id) {
        return id.replaceAll("[-_.]+", " ").strip();
    }

}
