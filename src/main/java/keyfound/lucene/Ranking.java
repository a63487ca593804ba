package keyfound.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import keyfound.entry.EntryOutline;
import keyfound.search.Inquiry;
import keyfound.search.Match;
import keyfound.search.Matcher;
import keyfound.search.Nearby;
import keyfound.search.SearchQuery;
import keyfound.search.TwinSupport;
import keyfound.search.Verdict;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Orders what was retrieved: the matcher judges and orders block by block, beginning with the nearest.
///
/// The blocks are the same whatever page is asked for, so that every hit stands on one page only.
final class Ranking {

    /// Entries that are judged together.
    private static final int BLOCK = 50;

    private final Retrieval retrieval;

    private final KnowledgeReader knowledge;

    private final EntryReader entries;

    private final ShownCode code;

    private final OwnWriting writing;

    private final boolean question;

    private final Matcher matcher;

    Ranking(IndexSearcher searcher, Inquiry inquiry, IndexVocabulary vocabulary) {
        this.retrieval = new Retrieval(searcher, vocabulary);
        this.knowledge = new KnowledgeReader(searcher.getIndexReader());
        this.entries = new EntryReader(searcher.getIndexReader());
        this.code = new ShownCode(this.entries, vocabulary, inquiry.shownCode());
        this.writing = new OwnWriting(searcher.getIndexReader(), inquiry.asked());
        this.question = inquiry.question();
        this.matcher = new Matcher(inquiry, vocabulary);
    }

    Ranked rank(Query query, QueryTerms terms, SearchQuery asked) throws IOException {
        long from = (asked.page() - 1L) * asked.size();
        long to = from + asked.size();
        int blocks = (int) Math.min(1 + (to - 1) / BLOCK, Integer.MAX_VALUE / BLOCK);
        ScoreDoc[] found = this.retrieval.best(query, blocks * BLOCK);
        List<Match> first = judged(found, 0, terms);
        List<Match> page = new ArrayList<>();
        for (int start = 0; start < found.length; start += BLOCK) {
            int end = Math.min(found.length, start + BLOCK);
            if (end <= from || start >= to) {
                continue;
            }
            List<Match> block = (start == 0) ? first : judged(found, start, terms);
            page.addAll(block.subList((int) Math.max(from - start, 0), (int) Math.min(to - start, block.size())));
        }
        return new Ranked(first.isEmpty() ? Verdict.UNKNOWN : first.getFirst().verdict(), page);
    }

    private List<Match> judged(ScoreDoc[] found, int start, QueryTerms terms) throws IOException {
        if (start == found.length) {
            return List.of();
        }
        ScoreDoc[] block = Arrays.copyOfRange(found, start, Math.min(found.length, start + BLOCK));
        ScoreDoc[] scored = this.retrieval.withPairsAndNames(block, terms);
        double[] ofCode = this.code.scores(scored);
        List<Nearby> nearest = new ArrayList<>();
        Set<String> langs = new HashSet<>();
        for (int i = 0; i < scored.length; i++) {
            double score = (scored[i].score + ofCode[i]) * this.writing.share(scored[i].doc);
            nearest.add(this.knowledge.read(scored[i].doc, score));
            langs.add(this.writing.lang(scored[i].doc));
        }
        List<Match> judged = this.matcher.rank(nearest);
        return (langs.size() > 1) ? withTwins(judged) : judged;
    }

    private List<Match> withTwins(List<Match> judged) throws IOException {
        Map<Integer, EntryOutline> outlines = new HashMap<>();
        for (Match match : judged) {
            int document = match.nearby().document();
            outlines.put(document, this.entries.outline(document));
        }
        return TwinSupport.raised(judged, match -> Objects.requireNonNull(outlines.get(match.nearby().document())),
                outline -> this.question && this.writing.isOwn(outline.lang()));
    }

    /// @param verdict of the best hit on any page; unknown when there is none
    /// @param page the hits of the page asked for
    record Ranked(Verdict verdict, List<Match> page) {
    }

}
