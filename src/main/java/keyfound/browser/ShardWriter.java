package keyfound.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.search.message.BaseForms;
import keyfound.search.message.KnownErrors;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.retrieval.EntryTexts;
import keyfound.search.retrieval.FileTraits;
import keyfound.signature.token.Signature;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextTerm;

/// Cuts an index into pieces. The same entries in the same order give the same pieces.
public final class ShardWriter {

    /// A knowledge base of no more entries has few pieces of entries; a larger one many,
    /// of which a search loads a small part.
    private static final int FEW_ENTRIES = 2000;

    private static final int ENTRIES_A_PIECE = 16;

    private static final int ENTRIES_A_SMALL_PIECE = 4;

    /// A piece of terms has about this many characters.
    private static final int TERM_PIECE = 12_000;

    private final Stemmer stemmer;

    private final BaseForms bases;

    private final Map<String, Postings> terms = new HashMap<>();

    private final List<Entry> entries = new ArrayList<>();

    private final List<ShardedEntry> sharded = new ArrayList<>();

    private final List<ShardHead.Scored> scored = new ArrayList<>();

    private final Set<String> collections = new TreeSet<>();

    private final Sums text = new Sums();

    private final Sums question = new Sums();

    private final Sums about = new Sums();

    public ShardWriter(Stemmer stemmer, Collection<String> collections) {
        this.stemmer = stemmer;
        this.bases = word -> TextTerm.base(word, stemmer);
        this.collections.addAll(collections);
    }

    /// Adds an entry behind those that are there.
    /// @param file outline of its file
    public void add(Entry entry, SourceOutline file) {
        int document = this.entries.size();
        this.entries.add(entry);
        FileTraits traits = FileTraits.of(file);
        TextPlaces texts = TextPlaces.of(EntryTexts.of(entry, traits), this.stemmer);
        TextPlaces asked = TextPlaces.of(List.of(entry.question().text()), this.stemmer);
        Set<String> names = Set.copyOf(TextPlaces.of(List.of(traits.about()), this.stemmer).terms());
        texts.terms().forEach(term -> of(term).text().merge(document, 1, Integer::sum));
        asked.terms().forEach(term -> of(term).question().merge(document, 1, Integer::sum));
        names.forEach(term -> of(term).about().put(document, 1));
        this.text.add(texts.terms().size());
        this.question.add(asked.terms().size());
        this.about.add(names.size());
        EntryOutline outline = entry.outline();
        this.sharded.add(new ShardedEntry(outline, known(entry, traits), texts));
        boolean reference = file.collection().filter(keyfound.entry.Collection::reference).isPresent();
        this.scored.add(new ShardHead.Scored(FieldLengths.kept(texts.length()), FieldLengths.kept(asked.length()),
                List.copyOf(this.collections).indexOf(outline.collection().value()), outline.lang(), reference));
    }

    private Postings of(String term) {
        return this.terms.computeIfAbsent(term, any -> new Postings());
    }

    private RetrievedEntry known(Entry entry, FileTraits file) {
        return new RetrievedEntry(0, 0, MessageUnits.of(Signature.ofWhole(entry.question().text()), this.bases),
                KnownErrors.of(entry, file.errorAbove(entry), this.bases), file.names());
    }

    /// The pieces by name.
    public Map<String, String> pieces() {
        Map<String, String> pieces = new LinkedHashMap<>();
        int size = this.terms.values()
            .stream()
            .mapToInt(each -> 8 + each.text().size() + each.question().size() + each.about().size())
            .sum();
        int termPieces = 1 + size / TERM_PIECE;
        int each = (this.entries.size() > FEW_ENTRIES) ? ENTRIES_A_SMALL_PIECE : ENTRIES_A_PIECE;
        pieces.put(Shards.HEAD, new ShardHead(termPieces, each, this.text.field(), this.question.field(),
                this.about.field(), List.copyOf(this.collections), this.scored)
            .write());
        pieces.put(Shards.QUESTIONS, TypedQuestions.write(this.sharded));
        Map<String, Map<String, Postings>> byPiece = new TreeMap<>();
        for (int piece = 0; piece < termPieces; piece++) {
            byPiece.put("t" + piece, new HashMap<>());
        }
        this.terms.forEach(
                (term, postings) -> byPiece.computeIfAbsent(Shards.ofTerm(term, termPieces), any -> new HashMap<>())
                    .put(term, postings));
        byPiece.forEach((name, terms) -> pieces.put(name, Postings.write(terms)));
        for (int from = 0; from < this.entries.size(); from += each) {
            int to = Math.min(this.entries.size(), from + each);
            pieces.put("d" + from / each, ShardedEntry.write(this.sharded.subList(from, to), this::entriesWith));
            pieces.put("a" + from / each, ShardedAnswer.write(this.entries.subList(from, to)));
        }
        return pieces;
    }

    private int entriesWith(String term) {
        return this.terms.getOrDefault(term, Postings.NONE).entriesWith();
    }

    /// Counts one field.
    private static final class Sums {

        private int entries;

        private int words;

        void add(int length) {
            this.entries += (length > 0) ? 1 : 0;
            this.words += length;
        }

        Bm25 field() {
            return new Bm25(this.entries, this.words);
        }

    }

}
