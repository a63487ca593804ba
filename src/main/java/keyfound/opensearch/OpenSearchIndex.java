package keyfound.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.opensearch.cluster.Cluster;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.opensearch.document.FoundEntry;
import keyfound.opensearch.retrieval.AskedTerms;
import keyfound.opensearch.retrieval.CountedTerms;
import keyfound.opensearch.retrieval.LikeEntries;
import keyfound.opensearch.typing.BegunEntries;
import keyfound.search.RankedEntries;
import keyfound.search.SearchIndex;
import keyfound.search.SearchQuery;
import keyfound.search.SearchResult;
import keyfound.search.Suggestion;
import keyfound.search.message.BaseForms;
import keyfound.search.typing.TypeAhead;
import keyfound.stemming.KStem;

/// One generation of what the cluster keeps. It owns nothing there: what it reads stays
/// for some time after the next generation.
final class OpenSearchIndex implements SearchIndex {

    private final VisibleEntries visible;

    private final CountedTerms counts;

    private final BaseForms bases;

    /// Gives the connections back; does so once.
    private final Runnable release;

    private OpenSearchIndex(VisibleEntries visible, CountedTerms counts, BaseForms bases, Runnable release) {
        this.visible = visible;
        this.counts = counts;
        this.bases = bases;
        this.release = release;
    }

    /// @param cluster closed with the index
    static OpenSearchIndex of(VisibleEntries visible, Cluster cluster, BaseForms bases) {
        AtomicBoolean closed = new AtomicBoolean();
        return new OpenSearchIndex(visible, CountedTerms.of(visible), bases, () -> {
            if (closed.compareAndSet(false, true)) {
                cluster.close();
            }
        });
    }

    private AskedTerms words() {
        return new AskedTerms(this.counts, this.bases);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return new ClusterSearch(this.visible, words()).search(query);
    }

    @Override
    public RankedEntries ranked(SearchQuery query, int among) {
        return new ClusterSearch(this.visible, words()).ranked(query, among);
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        List<Object> filters = new ArrayList<>(this.visible.filters());
        filters.add(Queries.term(ClusterFields.ID, id.value()));
        JsonNode hits = this.visible
            .search(Map.of("size", 1, "_source", List.of(ClusterFields.ENTRY), "query", Queries.filter(filters)))
            .path("hits")
            .path("hits");
        return hits.isEmpty() ? Optional.empty() : Optional.of(new FoundEntry(hits.get(0).path("_source")).entry());
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return new TypeAhead(new BegunEntries(this.visible)).suggest(typed, limit);
    }

    @Override
    public List<EntryId> related(EntryId id, int limit) {
        return entry(id).map(entry -> new LikeEntries(this.visible, words()).related(entry, limit, KStem.stemmer()))
            .orElse(List.of());
    }

    /// Closing the view closes nothing.
    @Override
    public SearchIndex limitedTo(Set<CollectionId> collections) {
        VisibleEntries some = this.visible
            .in(collections.stream().map(CollectionId::value).collect(Collectors.toSet()));
        return new OpenSearchIndex(some, this.counts.among(some), this.bases, () -> {
        });
    }

    @Override
    public void close() {
        this.release.run();
    }

}
