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

    /// Notes which pieces of these terms are not there.
    void want(Iterable<String> terms) {
        terms.forEach(term -> want(Shards.ofTerm(term, this.head.pieces())));
    }

    private boolean want(String piece) {
        boolean there = this.shards.has(piece);
        if (!there) {
            this.missing.add(piece);
        }
        return there;
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
    /// @return whether it left anything open
    boolean begin() {
        boolean open = !this.missing.isEmpty();
        this.missing.clear();
        return open;
    }

    /// @throws MissingShardsException with what was noted: a word that counted as unknown
    /// or kept its ending only because a piece is not there
    void requireAll() {
        this.shards.require(this.missing);
    }

    /// A word stays as it is for the time being where its piece of stems is not there.
    @Override
    public String base(String word) {
        String known = this.bases.get(word);
        if (known != null) {
            return known;
        }
        boolean there = true;
        for (String piece : this.stems.ofTexts(Set.of(word))) {
            there &= want(piece);
        }
        if (!there) {
            return word;
        }
        String base = TextTerm.base(word, this.stemmer);
        this.bases.put(word, base);
        return base;
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
        if (!want(Shards.ofTerm(term, this.head.pieces()))) {
            return 0;
        }
        int with = postings(term).entriesWith();
        this.told.put(term, with);
        return with;
    }

}
