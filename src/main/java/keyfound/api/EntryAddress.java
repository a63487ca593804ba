package keyfound.api;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

import keyfound.api.MovedException.Asked;
import keyfound.api.json.ApiLinks;
import keyfound.api.json.EntryCardJson;
import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;
import keyfound.publication.Publication;
import keyfound.publication.ReaderAddresses;
import keyfound.search.SearchQuery;

/// Resolves an id in an address: to the entry that is served, or to the error that says
/// why there is none.
@Component
final class EntryAddress {

    private static final int NEAREST = 5;

    private final ApiLinks links;

    private final ReaderAddresses addresses;

    EntryAddress(ApiLinks links, ReaderAddresses addresses) {
        this.links = links;
        this.addresses = addresses;
    }

    /// @param asked where a moved entry's answer to the same is to be found
    /// @return the id of an entry that is served
    /// @throws ErrorResponseException 301 or 308 when the entry has another id now, 302,
    /// 307 or 503 when only another server has it as yet, 410 when it was removed, 404
    /// when it was never served
    EntryId served(Publication publication, String id, Asked asked) {
        if (!EntryId.isValid(id)) {
            throw neverServed(id);
        }
        EntryId wanted = new EntryId(id);
        if (publication.catalog().entry(wanted).isEmpty()) {
            throw notServed(publication, wanted, asked);
        }
        return wanted;
    }

    private ErrorResponseException notServed(Publication publication, EntryId id, Asked asked) {
        return switch (this.addresses.resolve(id)) {
            case Resolution.Moved<EntryId>(EntryId to) -> MovedException.forGood(to, asked);
            case Resolution.Elsewhere<EntryId> elsewhere ->
                elsewhere.here()
                    .<ErrorResponseException>map(here -> MovedException.forNow(here, asked))
                    .orElseGet(EntryAddress::notYet);
            case Resolution.Gone<EntryId> gone -> new GoneException(gone.text(), near(publication, gone.text()));
            case Resolution.Served<EntryId> _, Resolution.NeverServed<EntryId> _ -> neverServed(id.value());
        };
    }

    private List<EntryCardJson> near(Publication publication, String question) {
        return publication.index()
            .search(SearchQuery.of(question))
            .hits()
            .stream()
            .limit(NEAREST)
            .map(hit -> EntryCardJson.of(hit.entry(), this.links))
            .toList();
    }

    private static ErrorResponseException notYet() {
        ErrorResponseException later = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        later.setDetail("another server of this site serves the entry already; ask again in a few seconds");
        later.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        return later;
    }

    private static ErrorResponseException neverServed(String id) {
        ErrorResponseException unknown = new ErrorResponseException(HttpStatus.NOT_FOUND);
        unknown.setDetail("no entry has the id '" + id + "', and none ever had");
        return unknown;
    }

}
