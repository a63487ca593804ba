package keyfound.api;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import keyfound.api.json.ApiLinks;
import keyfound.demand.Surface;
import keyfound.demand.record.Asker;
import keyfound.demand.record.Searches;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.mcp.base.KnowledgeBase;
import keyfound.mcp.base.Reports;
import keyfound.measure.Meters;
import keyfound.permalink.address.Resolution;
import keyfound.publication.Publisher;
import keyfound.publication.ReaderAddresses;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;

/// The published knowledge base for an agent, as the reader of the request sees it.
///
/// @param tells whether the agent may tell something
record ServedKnowledge(Parts parts, Asker asker, boolean tells) implements KnowledgeBase {

    private static final String SURFACE = "agent";

    @Override
    public Found search(SearchQuery query) {
        return this.parts.meters.traced(SURFACE, () -> this.parts.publisher.read(publication -> {
            SearchResult result = this.parts.meters.searched(SURFACE, publication.index().search(query));
            this.parts.searches.searched(Surface.AGENT, this.asker, query, result);
            return new Found(result,
                    result.hits().stream().findFirst().flatMap(hit -> publication.index().entry(hit.entry().id())));
        }));
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return find(id).or(() -> (this.parts.addresses.resolve(id) instanceof Resolution.Moved<EntryId>(EntryId to))
                ? find(to) : Optional.empty());
    }

    private Optional<Entry> find(EntryId id) {
        return this.parts.publisher.read(publication -> publication.catalog().entry(id).isPresent()
                ? publication.index().entry(id) : Optional.empty());
    }

    @Override
    public List<Listed> collections() {
        return this.parts.publisher.read(publication -> publication.catalog()
            .collections()
            .stream()
            .map(collection -> new Listed(collection, publication.catalog().entries(collection.id()).size(),
                    this.parts.links.collection(collection.id())))
            .toList());
    }

    @Override
    public String address(EntryId id) {
        return this.parts.links.entry(id);
    }

    @Override
    public Optional<Reports> reports() {
        return this.tells ? Optional.of(new ServedReports(this.parts.people, this.asker)) : Optional.empty();
    }

    /// What all agents share.
    @Component
    static final class Parts {

        private final Publisher publisher;

        private final ReaderAddresses addresses;

        private final ApiLinks links;

        private final Meters meters;

        private final Searches searches;

        private final ServedReports.People people;

        Parts(Publisher publisher, ReaderAddresses addresses, ApiLinks links, Meters meters, Searches searches,
                ServedReports.People people) {
            this.publisher = publisher;
            this.addresses = addresses;
            this.links = links;
            this.meters = meters;
            this.searches = searches;
            this.people = people;
        }

    }

}
