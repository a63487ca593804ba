package keyfound.lucene.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

import keyfound.entry.EntryOutline;
import keyfound.lucene.document.EntryReader;
import keyfound.lucene.document.MessageReader;
import keyfound.search.Reason;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.query.ParsedQuery;
import keyfound.search.ranking.JudgedEntry;
import keyfound.search.ranking.LookalikeHits;
import keyfound.search.ranking.Matcher;
import keyfound.search.ranking.TwinCredit;

/// Orders the retrieved entries: the matcher judges and orders them block by block,
/// beginning with the nearest.
///
/// The blocks are the same whatever page is asked for, so every hit stands on one page
/// only.
public final class BlockRanking {

    /// Number of entries judged together.
    private static final int BLOCK = 50;

    private final Retrieval retrieval;

    private final MessageReader knowledge;

    private final EntryReader entries;

    private final CodeShapeScore code;

    private final ScriptPenalty writing;

    private final boolean question;

    private final Matcher matcher;

    private final LookalikeHits lookalikes;

    public BlockRanking(IndexSearcher searcher, EntryReader entries, ParsedQuery parsed, IndexVocabulary vocabulary) {
        this.retrieval = new Retrieval(searcher, vocabulary);
        this.knowledge = new MessageReader(searcher.getIndexReader());
        this.entries = entries;
        this.code = new CodeShapeScore(this.entries, vocabulary, parsed.shownCode());
        this.writing = new ScriptPenalty(searcher.getIndexReader(), parsed.asked());
        this.question = parsed.question();
        this.matcher = new Matcher(parsed, vocabulary);
        this.lookalikes = new LookalikeHits(vocabulary);
    }

    public Ranked rank(Query scored, QueryTerms terms, SearchQuery query, ReferenceEntries reference)
            throws IOException {
        long from = (query.page() - 1L) * query.size();
        long to = from + query.size();
        int blocks = (int) Math.min(1 + (to - 1) / BLOCK, Integer.MAX_VALUE / BLOCK);
        ScoreDoc[] found = this.retrieval.nearest(scored, blocks * BLOCK);
        List<JudgedEntry> first = judged(found, 0, terms, reference);
        List<JudgedEntry> page = new ArrayList<>();
        for (int start = 0; start < found.length; start += BLOCK) {
            int end = Math.min(found.length, start + BLOCK);
            if (end <= from || start >= to) {
                continue;
            }
            List<JudgedEntry> block = (start == 0) ? first : judged(found, start, terms, reference);
            page.addAll(block.subList((int) Math.max(from - start, 0), (int) Math.min(to - start, block.size())));
        }
        return new Ranked(first.isEmpty() ? Verdict.UNKNOWN : first.getFirst().verdict(), page);
    }

    /// Why an entry was judged so.
    public Reason reason(JudgedEntry judged) {
        return this.matcher.reason(judged);
    }

    private List<JudgedEntry> judged(ScoreDoc[] found, int start, QueryTerms terms, ReferenceEntries reference)
            throws IOException {
        if (start == found.length) {
            return List.of();
        }
        ScoreDoc[] block = Arrays.copyOfRange(found, start, Math.min(found.length, start + BLOCK));
        ScoreDoc[] scored = this.retrieval.withPairsAndNames(block, terms);
        double[] ofCode = this.code.scores(scored);
        double[] ofRank = reference.shares(scored);
        RetrievedEntry[] nearest = new RetrievedEntry[scored.length];
        Set<String> langs = new HashSet<>();
        for (int i : byDocument(scored)) {
            String lang = this.writing.lang(scored[i].doc);
            double score = (scored[i].score + ofCode[i]) * this.writing.share(lang) * ofRank[i];
            nearest[i] = this.knowledge.read(scored[i].doc, score);
            langs.add(lang);
        }
        List<JudgedEntry> judged = this.matcher.rank(List.of(nearest));
        List<JudgedEntry> agreed = this.matcher.agreeing((langs.size() > 1) ? withTwins(judged) : judged);
        return (start == 0) ? undecided(agreed) : agreed;
    }

    /// Indexes in ascending order of the documents, in which they are read fastest.
    private static int[] byDocument(ScoreDoc[] scored) {
        return IntStream.range(0, scored.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> scored[i].doc))
            .mapToInt(Integer::intValue)
            .toArray();
    }

    private List<JudgedEntry> undecided(List<JudgedEntry> judged) {
        return this.lookalikes.undecided(judged, match -> {
            try {
                return this.entries.outline(match.retrieved().document());
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
    }

    private List<JudgedEntry> withTwins(List<JudgedEntry> judged) throws IOException {
        Map<Integer, EntryOutline> outlines = new HashMap<>();
        for (JudgedEntry match : judged) {
            int document = match.retrieved().document();
            outlines.put(document, this.entries.outline(document));
        }
        return TwinCredit.raised(judged, match -> Objects.requireNonNull(outlines.get(match.retrieved().document())),
                outline -> this.question && this.writing.isOwn(outline.lang()));
    }

    /// @param verdict verdict of the first hit of all pages; unknown when there is none
    /// @param page the hits of the page asked for
    public record Ranked(Verdict verdict, List<JudgedEntry> page) {
    }

}
