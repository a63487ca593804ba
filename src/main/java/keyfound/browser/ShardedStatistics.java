package keyfound.browser;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import keyfound.search.retrieval.TermStatistics;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextTerm;

/// The words of an index in pieces. What was looked up stays known to later searches.
///
/// A word that neither a piece of terms nor an entry read before has told counts as
/// unknown for the time being; its piece is remembered as missing, and the search is
/// repeated when the piece is there.
final class ShardedStatistics implements TermStatistics {

    private final Shards shards;

    private final ShardHead head;

    private final Stemmer stemmer;

    private final StemPieces stems;

    /// Of each piece of terms that was read.
    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    private final Map<String, Postings> postings = new HashMap<>();

    private final Map<String, Integer> told = new HashMap<>();

    private final Map<String, String> bases = new HashMap<>();

    private final Set<String> missing = new LinkedHashSet<>();

    ShardedStatistics(Shards shards, ShardHead head, Stemmer stemmer, StemPieces stems) {
        this.shards = shards;
        this.head = head;
        this.stemmer = stemmer;
        this.stems = stems;
    }

    /// Takes over what a piece of entries tells of their words.
    void learn(Map<String, Integer> entriesWith) {
        this.told.putAll(entriesWith);
    }

    /// @throws MissingShardsException when the piece of one of the terms is not there
    void require(Iterable<String> terms) {
        Set<String> pieces = new LinkedHashSet<>();
        terms.forEach(term -> pieces.add(Shards.ofTerm(term, this.head.pieces())));
        this.shards.require(pieces);
    }

    /// @throws MissingShardsException when its piece is not there
    Postings postings(String term) {
        return this.postings.computeIfAbsent(term, any -> {
            String piece = Shards.ofTerm(term, this.head.pieces());
            String text = this.shards.text(piece);
            Integer place = this.places.computeIfAbsent(piece, name -> Postings.places(text)).get(term);
            return (place == null) ? Postings.NONE : Postings.read(text, place);
        });
    }

    /// Forgets what an earlier search had to leave open.
    void begin() {
        this.missing.clear();
    }

    /// @throws MissingShardsException when a word counted as unknown only because its
    /// piece is not there
    void requireAll() {
        this.shards.require(this.missing);
    }

    @Override
    public String base(String word) {
        return this.bases.computeIfAbsent(word, any -> {
            this.shards.require(this.stems.ofTexts(Set.of(word)));
            return TextTerm.base(word, this.stemmer);
        });
    }

    @Override
    public int entries() {
        return this.head.text().entries();
    }

    @Override
    public int entriesWith(String term) {
        Integer told = this.told.get(term);
        if (told != null) {
            return told;
        }
        String piece = Shards.ofTerm(term, this.head.pieces());
        if (!this.shards.has(piece)) {
            this.missing.add(piece);
            return 0;
        }
        int with = postings(term).entriesWith();
        this.told.put(term, with);
        return with;
    }

}
