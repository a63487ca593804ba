package keyfound.search.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import keyfound.search.Reason;
import keyfound.search.SearchQuery;
import keyfound.search.Verdict;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
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

    private final EngineEntries entries;

    private final CodeShapeScore code;

    private final ScriptPenalty writing;

    private final boolean question;

    private final Matcher matcher;

    private final SaidKeys said;

    private final LookalikeHits lookalikes;

    public BlockRanking(EngineEntries entries, ParsedQuery parsed, TermStatistics vocabulary) {
        this.entries = entries;
        this.code = new CodeShapeScore(entries, vocabulary, parsed.shownCode());
        this.writing = new ScriptPenalty(parsed.asked());
        this.question = parsed.question();
        this.matcher = new Matcher(parsed, vocabulary);
        this.said = this.matcher.said();
        this.lookalikes = new LookalikeHits(vocabulary);
    }

    public Ranked rank(NearestEntries nearest, SearchQuery query) {
        return rank(nearest, query, Integer.MAX_VALUE);
    }

    /// @param among so many of the nearest are looked at, 1 or more
    public Ranked rank(NearestEntries nearest, SearchQuery query, int among) {
        long from = (query.page() - 1L) * query.size();
        long to = from + query.size();
        int blocks = (int) Math.min(1 + (to - 1) / BLOCK, Integer.MAX_VALUE / BLOCK);
        List<ScoredEntry> found = nearest.best(Math.min(among, blocks * BLOCK));
        List<JudgedEntry> first = judged(found, 0, nearest);
        List<JudgedEntry> page = new ArrayList<>();
        for (int start = 0; start < found.size(); start += BLOCK) {
            int end = Math.min(found.size(), start + BLOCK);
            if (end <= from || start >= to) {
                continue;
            }
            List<JudgedEntry> block = (start == 0) ? first : judged(found, start, nearest);
            page.addAll(block.subList((int) Math.max(from - start, 0), (int) Math.min(to - start, block.size())));
        }
        return new Ranked(first.isEmpty() ? Verdict.UNKNOWN : first.getFirst().verdict(), page);
    }

    /// Why an entry was judged so.
    public Reason reason(JudgedEntry judged) {
        return this.matcher.reason(judged);
    }

    private List<JudgedEntry> judged(List<ScoredEntry> found, int start, NearestEntries nearest) {
        if (start == found.size()) {
            return List.of();
        }
        List<ScoredEntry> scored = nearest
            .withPairsAndNames(found.subList(start, Math.min(found.size(), start + BLOCK)));
        double[] ofCode = this.code.scores(scored);
        RetrievedEntry[] retrieved = new RetrievedEntry[scored.size()];
        Set<String> langs = new HashSet<>();
        for (int i : byDocument(scored)) {
            ScoredEntry each = scored.get(i);
            String lang = this.entries.lang(each.document());
            double score = (each.score() + ofCode[i]) * this.writing.share(lang) * nearest.share(each);
            retrieved[i] = this.entries.retrieved(each.document(), score, this.said);
            langs.add(lang);
        }
        List<JudgedEntry> judged = this.matcher.rank(List.of(retrieved));
        List<JudgedEntry> agreed = this.matcher.agreeing((langs.size() > 1) ? withTwins(judged) : judged);
        return (start == 0) ? undecided(agreed) : agreed;
    }

    /// Indexes in ascending order of the documents, in which they are read fastest.
    private static int[] byDocument(List<ScoredEntry> scored) {
        return IntStream.range(0, scored.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> scored.get(i).document()))
            .mapToInt(Integer::intValue)
            .toArray();
    }

    private List<JudgedEntry> undecided(List<JudgedEntry> judged) {
        return this.lookalikes.undecided(judged, match -> this.entries.outline(match.retrieved().document()));
    }

    private List<JudgedEntry> withTwins(List<JudgedEntry> judged) {
        return TwinCredit.raised(judged, match -> this.entries.outline(match.retrieved().document()),
                outline -> this.question && this.writing.isOwn(outline.lang()));
    }

    /// @param verdict verdict of the first hit of all pages; unknown when there is none
    /// @param page the hits of the page asked for
    public record Ranked(Verdict verdict, List<JudgedEntry> page) {
    }

}
