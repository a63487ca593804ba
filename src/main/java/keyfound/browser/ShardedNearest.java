package keyfound.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

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

    private List<Integer> documents = List.of();

    ShardedNearest(ShardHead head, ShardedStatistics words, ShardedEntries entries, QueryTerms terms,
            ReferenceRule rule) {
        this.head = head;
        this.words = words;
        this.entries = entries;
        this.terms = terms;
        this.sought = SoughtTerms.of(terms, words);
        this.rule = rule;
    }

    /// The entries that the query finds, in ascending order.
    /// @param few whether they also have to say most of a few words, where any does
    /// @param kept filters of the reader
    List<Integer> found(ParsedQuery parsed, boolean few, Stemmer stemmer, IntPredicate kept) {
        Set<Integer> any = new HashSet<>();
        this.sought.needed().forEach(term -> any.addAll(this.words.postings(term.term()).text().keySet()));
        Set<Integer> found = any;
        if (few) {
            Set<Integer> most = new HashSet<>();
            SoughtTerms.fewWords(parsed, this.words, stemmer).forEach(part -> addSaying(part, most));
            most.retainAll(any);
            found = most.isEmpty() ? any : most;
        }
        return found.stream()
            .filter(document -> kept.test(document) && (this.rule.plain() || !isUnnamedReference(document)))
            .sorted()
            .toList();
    }

    private void addSaying(SoughtTerms.FewWords part, Set<Integer> most) {
        Map<Integer, Integer> said = new HashMap<>();
        part.terms()
            .forEach(term -> this.words.postings(term)
                .text()
                .keySet()
                .forEach(each -> said.merge(each, 1, Integer::sum)));
        said.forEach((document, times) -> {
            if (times >= part.least()) {
                most.add(document);
            }
        });
    }

    private boolean isUnnamedReference(int document) {
        return this.head.entries().get(document).reference()
                && this.rule.codes()
                    .stream()
                    .noneMatch(code -> this.words.postings(code).question().containsKey(document))
                && this.rule.terms()
                    .stream()
                    .noneMatch(term -> this.words.postings(term).about().containsKey(document));
    }

    /// @param found the entries to score
    void among(List<Integer> found) {
        this.documents = found;
    }

    @Override
    public List<ScoredEntry> best(int count) {
        Map<Integer, Double> needed = scores(this.sought.needed());
        Map<Integer, Double> common = scores(this.sought.scored());
        List<ScoredEntry> scored = new ArrayList<>();
        for (int document : this.documents) {
            float score = (float) (double) needed.getOrDefault(document, 0.0);
            Double more = common.get(document);
            scored.add(new ScoredEntry(document, (more == null) ? score : score + (float) (double) more));
        }
        scored.sort(BEST_FIRST);
        return scored.subList(0, Math.min(count, scored.size()));
    }

    private Map<Integer, Double> scores(List<SoughtTerms.Weighted> terms) {
        Map<Integer, Double> scores = new HashMap<>();
        for (SoughtTerms.Weighted term : terms) {
            Postings postings = this.words.postings(term.term());
            float text = (float) term.weight() * this.head.text().idf(postings.text().size());
            postings.text()
                .forEach((document, times) -> scores.merge(document,
                        (double) this.head.text().score(text, times, this.head.entries().get(document).textLength()),
                        Double::sum));
            float question = (float) (SoughtTerms.QUESTION_SHARE * term.weight())
                    * this.head.question().idf(postings.question().size());
            postings.question()
                .forEach(
                        (document, times) -> scores.merge(document,
                                (double) this.head.question()
                                    .score(question, times, this.head.entries().get(document).questionLength()),
                                Double::sum));
        }
        return scores;
    }

    @Override
    public List<ScoredEntry> withPairsAndNames(List<ScoredEntry> found) {
        this.entries.require(found.stream().map(ScoredEntry::document).toList());
        List<QueryTerms.Pair> pairs = this.terms.pairs()
            .stream()
            .filter(pair -> this.words.knows(pair.first()) && this.words.knows(pair.second()))
            .toList();
        Set<String> paired = new HashSet<>();
        pairs.forEach(pair -> paired.addAll(List.of(pair.first(), pair.second())));
        List<ScoredEntry> scored = new ArrayList<>();
        for (ScoredEntry each : found) {
            double more = ofPairs(each.document(), pairs, paired) + ofNames(each.document());
            float share = (float) (SoughtTerms.PAIR_SHARE * (float) more);
            scored.add(new ScoredEntry(each.document(), each.score() + share));
        }
        scored.sort(BEST_FIRST);
        return scored;
    }

    private double ofPairs(int document, List<QueryTerms.Pair> pairs, Set<String> paired) {
        if (pairs.isEmpty()) {
            return 0;
        }
        Map<String, List<Integer>> places = this.entries.read(document).terms().places(paired);
        double sum = 0;
        for (QueryTerms.Pair pair : pairs) {
            List<Integer> second = places.getOrDefault(pair.second(), List.of());
            int times = (int) places.getOrDefault(pair.first(), List.of())
                .stream()
                .filter(place -> second.contains(place + 1))
                .count();
            if (times > 0) {
                double idf = (double) this.head.text().idf(this.words.postings(pair.first()).entriesWith())
                        + this.head.text().idf(this.words.postings(pair.second()).entriesWith());
                sum += this.head.text()
                    .score((float) pair.weight() * (float) idf, times, this.head.entries().get(document).textLength());
            }
        }
        return sum;
    }

    private double ofNames(int document) {
        double sum = 0;
        for (SoughtTerms.Weighted term : this.sought.names()) {
            Map<Integer, Integer> about = this.words.postings(term.term()).about();
            if (about.containsKey(document)) {
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
