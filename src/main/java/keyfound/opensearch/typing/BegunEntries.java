package keyfound.opensearch.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import keyfound.entry.EntryOutline;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.opensearch.document.FoundEntry;
import keyfound.search.typing.TypedEntries;
import keyfound.search.typing.TypedTerm;

/// The entries that the cluster finds while somebody types, in one request each.
public final class BegunEntries implements TypedEntries {

    private final VisibleEntries visible;

    public BegunEntries(VisibleEntries visible) {
        this.visible = visible;
    }

    @Override
    public List<EntryOutline> inQuestions(List<TypedTerm> terms, int count) {
        Object query = Map.of("bool",
                Map.of("must", begun(ClusterFields.TYPED_QUESTION, terms), "filter", this.visible.filters()));
        return best(query, count, ClusterFields.HEAD).stream().map(FoundEntry::outline).toList();
    }

    @Override
    public List<Quoting> inErrors(List<TypedTerm> terms, int count) {
        Object query = Map.of("bool", Map.of("must", begun(ClusterFields.TYPED_ERRORS, terms), "must_not",
                List.of(Queries.filter(begun(ClusterFields.TYPED_QUESTION, terms))), "filter", this.visible.filters()));
        return best(query, count, ClusterFields.ENTRY).stream()
            .map(FoundEntry::entry)
            .map(entry -> new Quoting(entry.outline(), entry.errors()))
            .toList();
    }

    private List<FoundEntry> best(Object query, int count, String field) {
        JsonNode found = this.visible.search(Map.of("size", count, "_source", List.of(field), "query", query, "sort",
                List.of(Map.of("_score", "desc"), Map.of(ClusterFields.PLACE, "asc"))));
        List<FoundEntry> entries = new ArrayList<>();
        found.path("hits").path("hits").forEach(hit -> entries.add(new FoundEntry(hit.path("_source"))));
        return entries;
    }

    private static List<Object> begun(String field, List<TypedTerm> terms) {
        return terms.stream()
            .map(term -> term.prefix() ? Queries.prefix(field, term.value()) : Queries.term(field, term.value()))
            .toList();
    }

}
