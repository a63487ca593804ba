package keyfound.browser;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import keyfound.entry.Answer;
import keyfound.entry.CollectionId;
import keyfound.entry.Entry;
import keyfound.entry.EntryBody;
import keyfound.entry.EntryFacts;
import keyfound.entry.EntryOutline;
import keyfound.entry.Question;
import keyfound.entry.SafeHtml;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.SaidKeys;
import keyfound.search.retrieval.AnswerText;
import keyfound.search.retrieval.EngineEntries;

/// The entries of an index in pieces. What was read stays read.
final class ShardedEntries implements EngineEntries {

    private final Shards shards;

    private final ShardHead head;

    private final PieceSizes sizes;

    private final ShardedStatistics words;

    private final Map<Integer, ShardedEntry> read = new HashMap<>();

    ShardedEntries(Shards shards, ShardHead head, ShardedStatistics words) {
        this.shards = shards;
        this.head = head;
        this.sizes = PieceSizes.of(head.size());
        this.words = words;
    }

    /// Asks for what ranking needs of some entries.
    /// @throws MissingShardsException when the piece of one of them is not there
    void requireRanking(Collection<Integer> documents) {
        this.shards.require(documents.stream().map(this.sizes::ranking).toList());
    }

    /// Asks for the words of some answers.
    /// @throws MissingShardsException when the piece of one of them is not there
    void requireWords(Collection<Integer> documents) {
        this.shards.require(documents.stream().map(this.sizes::words).toList());
    }

    ShardedEntry read(int document) {
        return this.read.computeIfAbsent(document, any -> {
            String piece = this.shards.text(this.sizes.ranking(document));
            ShardedEntry read = ShardedEntry.read(this.sizes.part(piece, document),
                    new CollectionId(this.head.collection(document)), this.head.lang(document));
            this.words.learn(read.entriesWith());
            return read;
        });
    }

    @Override
    public String lang(int document) {
        return this.head.lang(document);
    }

    @Override
    public boolean says(int document, String term) {
        return this.words.entriesWith(term) > 0 && this.words.postings(term).text().contains(document);
    }

    @Override
    public EntryOutline outline(int document) {
        return read(document).outline();
    }

    @Override
    public AnswerText answer(int document) {
        String piece = this.shards.text(this.sizes.words(document));
        return ShardedAnswer.readWords(this.sizes.part(piece, document));
    }

    /// With an answer that has its HTML only.
    Entry entry(int document) {
        EntryOutline outline = outline(document);
        Answer answer = new Answer(ShardedAnswer.readHtml(this.shards.text(Shards.ofAnswer(document))), "", List.of(),
                List.of());
        EntryBody body = new EntryBody(new Question(outline.question(), SafeHtml.EMPTY), answer, List.of(), "",
                List.of());
        return new Entry(outline.id(), outline.collection(), outline.place(), outline.ids(), outline.labels(), body,
                new EntryFacts(List.of(), List.of(), Optional.empty()));
    }

    @Override
    public RetrievedEntry retrieved(int document, double score, SaidKeys said) {
        RetrievedEntry known = read(document).retrieved();
        return new RetrievedEntry(document, score, known.question(), known.errors(), known.products());
    }

}
