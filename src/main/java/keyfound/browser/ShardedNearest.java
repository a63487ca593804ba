package keyfound.browser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import keyfound.search.query.ParsedQuery;
import keyfound.search.retrieval.NearestEntries;
import keyfound.search.retrieval.QueryTerms;
import keyfound.search.retrieval.ReferenceRule;
import keyfound.search.retrieval.ScoredEntry;
import keyfound.search.retrieval.SoughtTerms;
import keyfound.text.analysis.Stemmer;

/// Finds and scores entries by the words of one query, as `SoughtTerms` says.
final class ShardedNearest implements NearestEntries {

    private static final Comparator<ScoredEntry> BEST_FIRST = Comparator.comparingDouble(ScoredEntry::score)
        .reversed()
        .thenComparingInt(ScoredEntry::document);

    private final ShardHead head;

    private final ShardedStatistics words;

    private final ShardedEntries entries;

    private final QueryTerms terms;

    private final SoughtTerms sought;

    private final ReferenceRule rule;

    private final boolean code;

    private int[] documents = {};

    /// @param code whether the code of the nearest entries will be compared
    ShardedNearest(ShardHead head, ShardedStatistics words, ShardedEntries entries, QueryTerms terms,
            ReferenceRule rule, boolean code) {
        this.head = head;
        this.words = words;
        this.entries = entries;
        this.terms = terms;
        this.sought = SoughtTerms.of(terms, words);
        this.rule = rule;
        this.code = code;
    }

    /// The entries that the query finds, in ascending order.
    /// @param few whether they also have to say most of a few words, where any does
    int[] found(ParsedQuery parsed, boolean few, Stemmer stemmer) {
        BitSet found = new BitSet();
        this.sought.needed()
            .forEach(term -> this.words.postings(term.term()).text().forEach(document -> found.set(document)));
        if (few) {
            BitSet most = new BitSet();
            SoughtTerms.fewWords(parsed, this.words, stemmer).forEach(part -> addSaying(part, most));
            most.and(found);
            if (!most.isEmpty()) {
                found.and(most);
            }
        }
        return this.rule.plain() ? found.stream().toArray()
                : found.stream().filter(document -> !isUnnamedReference(document)).toArray();
    }

    private void addSaying(SoughtTerms.FewWords part, BitSet most) {
        int[] said = new int[this.head.size()];
        part.terms().forEach(term -> this.words.postings(term).text().forEach(each -> said[each]++));
        for (int document = 0; document < said.length; document++) {
            // a part without terms fits none
            if (said[document] > 0 && said[document] >= part.least()) {
                most.set(document);
            }
        }
    }

    private boolean isUnnamedReference(int document) {
        return this.head.isReference(document)
                && this.rule.codes().stream().noneMatch(code -> this.words.postings(code).question().contains(document))
                && this.rule.terms().stream().noneMatch(term -> this.words.postings(term).about().contains(document));
    }

    /// @param found the entries to score
    void among(int[] found) {
        this.documents = found;
    }

    @Override
    public List<ScoredEntry> best(int count) {
        double[] needed = scores(this.sought.needed());
        double[] common = scores(this.sought.scored());
        PriorityQueue<ScoredEntry> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int document : this.documents) {
            float score = (float) needed[document] + (float) common[document];
            // of two with the same score the first stays
            if (best.size() < count) {
                best.add(new ScoredEntry(document, score));
            }
            else if (score > best.element().score()) {
                best.remove();
                best.add(new ScoredEntry(document, score));
            }
        }
        return best.stream().sorted(BEST_FIRST).toList();
    }

    private double[] scores(List<SoughtTerms.Weighted> terms) {
        double[] scores = new double[this.head.size()];
        for (SoughtTerms.Weighted term : terms) {
            Postings postings = this.words.postings(term.term());
            float text = (float) term.weight() * this.head.text().idf(postings.text().size());
            postings.text()
                .forEachTimes((document, times) -> scores[document] += this.head.text()
                    .score(text, times, this.head.textLength(document)));
            float question = (float) (SoughtTerms.QUESTION_SHARE * term.weight())
                    * this.head.question().idf(postings.question().size());
            postings.question()
                .forEachTimes((document, times) -> scores[document] += this.head.question()
                    .score(question, times, this.head.questionLength(document)));
        }
        return scores;
    }

    @Override
    public List<ScoredEntry> withPairsAndNames(List<ScoredEntry> found) {
        List<Integer> documents = found.stream().map(ScoredEntry::document).toList();
        this.entries.requireRanking(documents);
        if (this.code) {
            this.entries.requireWords(documents);
        }
        List<QueryTerms.Pair> pairs = this.terms.pairs()
            .stream()
            .filter(pair -> this.words.knows(pair.first()) && this.words.knows(pair.second()))
            .toList();
        Set<Integer> paired = new HashSet<>();
        pairs.forEach(pair -> paired.addAll(List.of(number(pair.first()), number(pair.second()))));
        List<ScoredEntry> scored = new ArrayList<>();
        for (ScoredEntry each : found) {
            double more = ofPairs(each.document(), pairs, paired) + ofNames(each.document());
            float share = (float) (SoughtTerms.PAIR_SHARE * (float) more);
            scored.add(new ScoredEntry(each.document(), each.score() + share));
        }
        scored.sort(BEST_FIRST);
        return scored;
    }

    private double ofPairs(int document, List<QueryTerms.Pair> pairs, Set<Integer> paired) {
        if (pairs.isEmpty()) {
            return 0;
        }
        Map<Integer, List<Integer>> places = this.entries.read(document).text().places(paired);
        double sum = 0;
        for (QueryTerms.Pair pair : pairs) {
            List<Integer> second = places.getOrDefault(number(pair.second()), List.of());
            int times = (int) places.getOrDefault(number(pair.first()), List.of())
                .stream()
                .filter(place -> second.contains(place + 1))
                .count();
            if (times > 0) {
                double idf = (double) this.head.text().idf(this.words.postings(pair.first()).entriesWith())
                        + this.head.text().idf(this.words.postings(pair.second()).entriesWith());
                sum += this.head.text()
                    .score((float) pair.weight() * (float) idf, times, this.head.textLength(document));
            }
        }
        return sum;
    }

    private int number(String term) {
        return this.words.postings(term).number();
    }

    private double ofNames(int document) {
        double sum = 0;
        for (SoughtTerms.Weighted term : this.sought.names()) {
            Documents about = this.words.postings(term.term()).about();
            if (about.contains(document)) {
                float weight = (float) (term.weight() / SoughtTerms.PAIR_SHARE) * this.head.about().idf(about.size());
                sum += this.head.about().score(weight, 1, 1);
            }
        }
        return sum;
    }

    @Override
    public double share(ScoredEntry found) {
        return (this.rule.plain() && isUnnamedReference(found.document())) ? ReferenceRule.SHARE : 1;
    }

}
