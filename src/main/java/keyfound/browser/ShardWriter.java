package keyfound.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import keyfound.entry.Answer;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.search.message.BaseForms;
import keyfound.search.message.KnownErrors;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.retrieval.EntryTexts;
import keyfound.search.retrieval.FileTraits;
import keyfound.search.scoring.Bm25;
import keyfound.search.scoring.FieldLengths;
import keyfound.search.scoring.TextPlaces;
import keyfound.signature.token.Signature;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TextTerm;
import keyfound.twin.CodeTwins;

/// Cuts an index into pieces. The same entries in the same order give the same pieces.
public final class ShardWriter {

    private final Stemmer stemmer;

    private final BaseForms bases;

    private final Map<String, Postings.Written> terms = new HashMap<>();

    private final List<Entry> entries = new ArrayList<>();

    private final List<RetrievedEntry> known = new ArrayList<>();

    private final List<TextPlaces<String>> texts = new ArrayList<>();

    private final List<ShardHead.Scored> scored = new ArrayList<>();

    private final TreeMap<String, String> collections = new TreeMap<>();

    private final Sums text = new Sums();

    private final Sums question = new Sums();

    private final Sums about = new Sums();

    /// @param collections titles by id
    public ShardWriter(Stemmer stemmer, Map<String, String> collections) {
        this.stemmer = stemmer;
        this.bases = word -> TextTerm.base(word, stemmer);
        this.collections.putAll(collections);
    }

    /// Adds an entry behind those that are there.
    /// @param file outline of its file
    public void add(Entry entry, SourceOutline file) {
        int document = this.entries.size();
        this.entries.add(entry);
        FileTraits traits = FileTraits.of(file);
        TextPlaces<String> texts = TextPlaces.of(EntryTexts.of(entry, traits), this.stemmer);
        TextPlaces<String> asked = TextPlaces.of(List.of(entry.question().text()), this.stemmer);
        Set<String> names = Set.copyOf(TextPlaces.of(List.of(traits.about()), this.stemmer).terms());
        texts.terms().forEach(term -> of(term).text().merge(document, 1, Integer::sum));
        asked.terms().forEach(term -> of(term).question().merge(document, 1, Integer::sum));
        names.forEach(term -> of(term).about().put(document, 1));
        this.text.add(texts.terms().size());
        this.question.add(asked.terms().size());
        this.about.add(names.size());
        EntryOutline outline = entry.outline();
        this.known.add(known(entry, traits));
        this.texts.add(texts);
        boolean reference = file.collection().filter(keyfound.entry.Collection::reference).isPresent();
        this.scored.add(new ShardHead.Scored(FieldLengths.kept(texts.length()), FieldLengths.kept(asked.length()),
                List.copyOf(this.collections.keySet()).indexOf(outline.collection().value()), outline.lang(),
                reference));
    }

    private Postings.Written of(String term) {
        return this.terms.computeIfAbsent(term, any -> new Postings.Written());
    }

    private RetrievedEntry known(Entry entry, FileTraits file) {
        return new RetrievedEntry(0, 0, MessageUnits.of(Signature.ofWhole(entry.question().text()), this.bases),
                KnownErrors.of(entry, file.errorAbove(entry), this.bases), file.names());
    }

    /// The pieces by name.
    public Map<String, String> pieces() {
        PieceSizes sizes = PieceSizes.of(this.entries.size());
        Map<String, String> pieces = new LinkedHashMap<>();
        int size = this.terms.values()
            .stream()
            .mapToInt(each -> 8 + each.text().size() + each.question().size() + each.about().size())
            .sum();
        int termPieces = 1 + size / sizes.termPiece();
        pieces.put(Shards.HEAD, new ShardHead(termPieces, this.text.field(), this.question.field(), this.about.field(),
                List.copyOf(this.collections.keySet()), ShardHead.Columns.of(this.scored))
            .write());
        List<EntryOutline> outlines = this.entries.stream().map(Entry::outline).toList();
        pieces.put(Shards.QUESTIONS, TypedQuestions.write(outlines));
        pieces.put(Shards.NAMES, FilterNames.write(List.copyOf(this.collections.values()), outlines));
        Map<String, Integer> numbers = numbers();
        Map<String, Map<String, Postings.Written>> byPiece = new TreeMap<>();
        for (int piece = 0; piece < termPieces; piece++) {
            byPiece.put("t" + piece, new HashMap<>());
        }
        this.terms.forEach(
                (term, postings) -> byPiece.computeIfAbsent(Shards.ofTerm(term, termPieces), any -> new HashMap<>())
                    .put(term, postings));
        byPiece.forEach((name, terms) -> pieces.put(name, Postings.write(terms, numbers::get)));
        Map<String, ShardOutput> ofEntries = new LinkedHashMap<>();
        Map<EntryId, List<EntryId>> twins = CodeTwins.of(outlines);
        for (int document = 0; document < outlines.size(); document++) {
            EntryOutline outline = outlines.get(document);
            Answer answer = this.entries.get(document).answer();
            TextPlaces<String> text = this.texts.get(document);
            List<EntryId> known = Stream
                .concat(outline.twins().stream(), twins.getOrDefault(outline.id(), List.of()).stream())
                .distinct()
                .toList();
            sizes.add(ofEntries, sizes.ranking(document), ShardedEntry.write(outline, known, this.known.get(document),
                    out -> ShardedPlaces.write(text, out, numbers::get), this::entriesWith));
            sizes.add(ofEntries, sizes.words(document), ShardedAnswer.words(answer));
            pieces.put(Shards.ofAnswer(document), ShardedAnswer.html(answer));
        }
        ofEntries.forEach((name, entries) -> pieces.put(name, entries.toString()));
        return pieces;
    }

    /// Of the terms, by how many entries have them: those of most get the shortest
    /// numbers.
    private Map<String, Integer> numbers() {
        List<String> byEntries = new ArrayList<>(this.terms.keySet());
        byEntries.sort(Comparator.comparingInt(this::entriesWith).reversed().thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> numbers = HashMap.newHashMap(byEntries.size());
        byEntries.forEach(term -> numbers.put(term, numbers.size()));
        return numbers;
    }

    private int entriesWith(String term) {
        Postings.Written postings = this.terms.get(term);
        return (postings == null) ? 0 : postings.text().size();
    }

    /// Counts one field.
    private static final class Sums {

        private int entries;

        private long words;

        void add(int length) {
            this.entries += (length > 0) ? 1 : 0;
            this.words += length;
        }

        Bm25 field() {
            return new Bm25(this.entries, this.words);
        }

    }

}
