package keyfound.browser;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import keyfound.entry.Answer;
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

    private final ShardedStatistics words;

    private final Map<String, ShardedEntry.Piece> pieces = new HashMap<>();

    private final Map<Integer, ShardedEntry> read = new HashMap<>();

    private final Map<Integer, Set<String>> terms = new HashMap<>();

    ShardedEntries(Shards shards, ShardHead head, ShardedStatistics words) {
        this.shards = shards;
        this.head = head;
        this.words = words;
    }

    /// @throws MissingShardsException when the piece of one of them is not there
    void require(Collection<Integer> documents) {
        Set<String> names = new LinkedHashSet<>();
        documents.forEach(document -> names.add(this.head.documents(document)));
        this.shards.require(names);
    }

    ShardedEntry read(int document) {
        return this.read.computeIfAbsent(document, any -> {
            String name = this.head.documents(document);
            ShardedEntry.Piece piece = this.pieces.computeIfAbsent(name, missing -> {
                ShardedEntry.Piece read = ShardedEntry.Piece.of(this.shards.text(name));
                this.words.learn(read.entriesWith());
                return read;
            });
            return piece.entry(document % this.head.entriesAPiece());
        });
    }

    @Override
    public String lang(int document) {
        return this.head.entries().get(document).lang();
    }

    @Override
    public boolean says(int document, String term) {
        return this.terms.computeIfAbsent(document, any -> new HashSet<>(read(document).terms().terms()))
            .contains(term);
    }

    @Override
    public EntryOutline outline(int document) {
        return read(document).outline();
    }

    @Override
    public AnswerText answer(int document) {
        Answer answer = entry(document).answer();
        return new AnswerText(answer.prose(), answer.codeBlocks());
    }

    /// With an answer that has its HTML and its code blocks only.
    Entry entry(int document) {
        EntryOutline outline = outline(document);
        Answer answer = ShardedAnswer.read(this.shards.text(this.head.answers(document)),
                document % this.head.entriesAPiece());
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
