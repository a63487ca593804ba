package keyfound.opensearch.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import keyfound.opensearch.cluster.ClusterFields;
import keyfound.opensearch.cluster.Queries;
import keyfound.opensearch.cluster.VisibleEntries;
import keyfound.opensearch.document.FoundEntry;
import keyfound.search.HitPage;
import keyfound.search.SearchQuery;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.SoughtTerms;

/// The entries that a search looks for: those that have a needed term and, of a few
/// words, say enough. They are found, scored and counted in one request.
public final class SoughtEntries {

    /// The cluster gives no more, and nobody reads so far.
    private static final int MOST = 10_000;

    /// Entries that are judged together.
    private static final int BLOCK = 50;

    /// Of more entries only those that are looked at are loaded, with one request more.
    private static final int LOADED = 200;

    /// Where the cluster's scores are near, but not those of the visible entries, so many
    /// entries more are scored again.
    private static final int SPARE = 50;

    private final VisibleEntries visible;

    private final AskedTerms words;

    private final SoughtTerms sought;

    private final ReferenceRule reference;

    /// What is said of a few words; nothing where any needed term will do.
    private final List<Object> saying;

    /// What a found entry is scored by.
    private final List<Object> scored;

    private SoughtEntries(VisibleEntries visible, AskedTerms words, SoughtTerms sought, ReferenceRule reference,
            List<Object> saying, List<Object> scored) {
        this.visible = visible;
        this.words = words;
        this.sought = sought;
        this.reference = reference;
        this.saying = saying;
        this.scored = scored;
    }

    /// @param words asked for all terms here, and for none later
    public static SoughtEntries of(VisibleEntries visible, AskedTerms words, SoughtTerms sought,
            ReferenceRule reference) {
        List<Object> scored = new ArrayList<>();
        sought.needed().forEach(term -> addTextAndQuestion(scored, term, words));
        sought.scored().forEach(term -> addTextAndQuestion(scored, term, words));
        return new SoughtEntries(visible, words, sought, reference, List.of(), scored);
    }

    private static void addTextAndQuestion(List<Object> scored, SoughtTerms.Weighted term, AskedTerms words) {
        scored.add(Queries.term(ClusterFields.TEXT, term.term(),
                term.weight() * words.correction(ClusterFields.TEXT, term.term())));
        scored.add(Queries.term(ClusterFields.QUESTION, term.term(),
                SoughtTerms.QUESTION_SHARE * term.weight() * words.correction(ClusterFields.QUESTION, term.term())));
    }

    /// Those that say enough of a few words, or else all the same.
    public SoughtEntries saying(List<SoughtTerms.FewWords> parts) {
        List<Object> either = new ArrayList<>();
        for (SoughtTerms.FewWords part : parts) {
            List<Object> said = new ArrayList<>();
            part.terms().forEach(term -> said.add(Queries.term(ClusterFields.TEXT, term)));
            either.add(Queries.atLeast(part.least(), said));
        }
        SoughtEntries most = new SoughtEntries(this.visible, this.words, this.sought, this.reference,
                List.of(Queries.any(either)), this.scored);
        boolean any = !this.sought.needed().isEmpty() && this.visible
            .search(Map.of("size", 0, "track_total_hits", 1, "terminate_after", 1, "query",
                    Queries.filter(most.matching())))
            .path("hits")
            .path("total")
            .path("value")
            .asInt() > 0;
        return any ? most : this;
    }

    AskedTerms words() {
        return this.words;
    }

    SoughtTerms terms() {
        return this.sought;
    }

    /// What an entry has to fit to be found, without the filters of a query.
    List<Object> matching() {
        List<Object> needed = new ArrayList<>();
        this.sought.needed().forEach(term -> needed.add(Queries.term(ClusterFields.TEXT, term.term())));
        List<Object> all = common();
        all.add(Queries.any(needed));
        return all;
    }

    private List<Object> common() {
        List<Object> all = new ArrayList<>(this.visible.filters());
        all.addAll(this.saying);
        if (!this.reference.plain()) {
            all.add(Queries.not(unnamed()));
        }
        return all;
    }

    /// Entries that what a program printed does not find.
    private Object unnamed() {
        Object named = Queries.any(List.of(Queries.terms(ClusterFields.QUESTION, this.reference.codes()),
                Queries.terms(ClusterFields.ABOUT, this.reference.terms())));
        return Queries.filter(List.of(Queries.term(ClusterFields.RANK, ClusterFields.REFERENCE), Queries.not(named)));
    }

    /// The best by their terms alone, and how many there are. Of many, only the first
    /// ones and those of the page can be read.
    Found best(int count, SearchQuery query) {
        if (this.sought.needed().isEmpty()) {
            return new Found(0, List.of());
        }
        long page = (query.page() - 1L) * query.size();
        int wanted = (page < MOST) ? count : Math.min(count, BLOCK);
        boolean recounted = this.words.isRecounted();
        int size = (int) Math.min(recounted ? (long) wanted + SPARE : wanted, MOST);
        List<String> fields = (size <= LOADED) ? FoundEntry.FIELDS
                : recounted ? List.of(ClusterFields.TEXT, ClusterFields.QUESTION) : List.of();
        JsonNode hits = hits(scored(query), size, fields);
        List<ScoredHit> found = scored(hits);
        List<ScoredHit> best = recounted ? recounted(found, wanted) : found;
        return new Found(hits.path("total").path("value").asInt(),
                (size <= LOADED) ? best : loaded(best, (int) (page / BLOCK) * BLOCK));
    }

    private JsonNode hits(Object query, int size, List<String> fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("size", size);
        body.put("track_total_hits", HitPage.MOST_COUNTED);
        body.put("_source", fields.isEmpty() ? false : fields);
        body.put("sort", List.of(Map.of("_score", "desc"), Map.of(ClusterFields.PLACE, "asc")));
        body.put("query", query);
        return this.visible.search(body).path("hits");
    }

    private static List<ScoredHit> scored(JsonNode hits) {
        List<ScoredHit> found = new ArrayList<>();
        for (JsonNode hit : hits.path("hits")) {
            found.add(new ScoredHit((float) hit.path("sort").path(0).asDouble(), hit.path("sort").path(1).asLong(),
                    new FoundEntry(hit.path("_source"))));
        }
        return found;
    }

    /// The same hits; the first block and all from the page on are loaded.
    private List<ScoredHit> loaded(List<ScoredHit> best, int page) {
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            if (i < BLOCK || i >= page) {
                places.add(best.get(i).place());
            }
        }
        List<Object> filters = new ArrayList<>(this.visible.filters());
        filters.add(Queries.terms(ClusterFields.PLACE, places));
        Map<Long, FoundEntry> entries = new HashMap<>();
        scored(hits(Queries.filter(filters), places.size(), FoundEntry.FIELDS))
            .forEach(hit -> entries.put(hit.place(), hit.entry()));
        return best.stream()
            .map(hit -> new ScoredHit(hit.score(), hit.place(), entries.getOrDefault(hit.place(), hit.entry())))
            .toList();
    }

    private List<ScoredHit> recounted(List<ScoredHit> found, int count) {
        return found.stream()
            .map(hit -> new ScoredHit(TermScores.of(hit.entry(), this.sought, this.words), hit.place(), hit.entry()))
            .sorted(Comparator.comparingDouble(ScoredHit::score).reversed().thenComparingLong(ScoredHit::place))
            .limit(count)
            .toList();
    }

    /// The sum is flat, so that it is the same as elsewhere. What merely has common terms
    /// is filtered out.
    private Object scored(SearchQuery query) {
        List<Object> filters = this.sought.scored().isEmpty() ? common() : matching();
        query.lang().ifPresent(lang -> filters.add(Queries.term(ClusterFields.LANG, lang)));
        query.tags().forEach(tag -> filters.add(Queries.term(ClusterFields.TAG, tag)));
        query.collection().ifPresent(id -> filters.add(Queries.term(ClusterFields.COLLECTION, id.value())));
        return Map.of("bool", Map.of("should", this.scored, "minimum_should_match", 1, "filter", filters));
    }

    /// @param total at most so many as are counted
    record Found(int total, List<ScoredHit> best) {
    }

    /// @param place orders entries of the same score
    record ScoredHit(float score, long place, FoundEntry entry) {
    }

}
