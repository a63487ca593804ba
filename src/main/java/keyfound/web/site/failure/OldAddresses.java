package keyfound.web.site.failure;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.permalink.Ledger;
import keyfound.permalink.address.Resolution;

/// What to answer when nothing is served under an id: it may have moved, it may be gone, or it never was.
@Component
public final class OldAddresses {

    private final Ledger ledger;

    OldAddresses(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param id as it stands in the address, of any form
    /// @return leads to where the entry is now
    /// @throws Trouble when it is nowhere
    public RedirectView entry(String id) {
        return Optional.of(id)
            .filter(EntryId::isValid)
            .map(valid -> permanent(this.ledger.resolve(new EntryId(valid)), "/q/", id))
            .orElseThrow(() -> PageNotShown.missing(words(id)));
    }

    /// @param id as it stands in the address, of any form
    /// @return leads to where the collection is now
    /// @throws Trouble when it is nowhere
    public RedirectView collection(String id) {
        return Optional.of(id)
            .filter(CollectionId::isValid)
            .map(valid -> permanent(this.ledger.resolve(new CollectionId(valid)), "/c/", id))
            .orElseThrow(() -> PageNotShown.missing(words(id)));
    }

    private static RedirectView permanent(Resolution<?> resolution, String folder, String id) {
        return switch (resolution) {
            case Resolution.Moved<?>(Object to) -> permanent(folder + to);
            case Resolution.Gone<?> gone -> throw PageNotShown.gone(gone.text().isEmpty() ? words(id) : gone.text());
            // served a moment ago, or by another process of the same ledger
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
