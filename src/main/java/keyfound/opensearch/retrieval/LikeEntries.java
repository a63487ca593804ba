package keyfound.opensearch.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.search.retrieval.RelatedTerms;
import keyfound.text.analysis.Stemmer;

/// Finds the entries most similar to a given one.
public final class LikeEntries {

    private final VisibleEntries visible;

    private final AskedTerms words;

    public LikeEntries(VisibleEntries visible, AskedTerms words) {
        this.visible = visible;
        this.words = words;
    }

    /// @return best first, the entry itself excluded
    public List<EntryId> related(Entry entry, int limit, Stemmer stemmer) {
        List<String> rarest = this.words.settled(() -> RelatedTerms.rarest(entry, this.words, stemmer));
        if (rarest.isEmpty()) {
            return List.of();
        }
        JsonNode found = this.visible.search(Map.of("size", limit + 1, "_source", List.of(ClusterFields.ID), "sort",
                List.of(Map.of("_score", "desc"), Map.of(ClusterFields.PLACE, "asc")), "query", like(entry, rarest)));
        List<EntryId> ids = new ArrayList<>();
        for (JsonNode hit : found.path("hits").path("hits")) {
            EntryId id = new EntryId(hit.path("_source").path(ClusterFields.ID).asString());
            if (!id.equals(entry.id()) && ids.size() < limit) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// A shared tag alone does not make an entry related: a word must be shared too.
    private Object like(Entry entry, List<String> rarest) {
        List<Object> said = new ArrayList<>();
        for (String term : rarest) {
            said.add(Queries.term(ClusterFields.QUESTION, term, RelatedTerms.QUESTION_WEIGHT));
            said.add(Queries.term(ClusterFields.TEXT, term));
        }
        List<Object> more = new ArrayList<>();
        for (String tag : entry.tags()) {
            more.add(Queries.term(ClusterFields.TAG + ClusterFields.SCORED, tag, RelatedTerms.TAG_WEIGHT));
        }
        more.add(Queries.term(ClusterFields.COLLECTION + ClusterFields.SCORED, entry.collection().value(),
                RelatedTerms.COLLECTION_WEIGHT));
        return Map.of("bool",
                Map.of("must", List.of(Queries.any(said)), "should", more, "filter", this.visible.filters()));
    }

}
