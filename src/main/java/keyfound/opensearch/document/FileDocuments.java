package keyfound.opensearch.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.opensearch.cluster.ClusterFields;
import keyfound.search.message.BaseForms;
import keyfound.search.retrieval.EntryTexts;
import keyfound.search.retrieval.FileTraits;
import keyfound.search.scoring.TextPlaces;
import keyfound.search.stored.StoredEntry;
import keyfound.search.stored.StoredEntryOutline;
import keyfound.search.stored.StoredMessages;
import keyfound.search.stored.StoredOutline;
import keyfound.text.analysis.Stemmer;
import keyfound.text.analysis.TypedWords;

/// Makes the documents of a file: its own, and one for each entry.
public final class FileDocuments {

    private final BaseForms bases;

    private final Stemmer stemmer;

    public FileDocuments(BaseForms bases, Stemmer stemmer) {
        this.bases = bases;
        this.stemmer = stemmer;
    }

    /// @param outline of the file
    public List<Map<String, Object>> of(SourceFile file, SourceOutline outline) {
        FileTraits traits = FileTraits.of(outline);
        Map<String, Object> shared = new HashMap<>();
        addTerms(shared, ClusterFields.ABOUT, distinct(TextPlaces.of(List.of(traits.about()), this.stemmer)));
        if (outline.collection().filter(Collection::reference).isPresent()) {
            shared.put(ClusterFields.RANK, ClusterFields.REFERENCE);
        }
        List<Map<String, Object>> documents = new ArrayList<>();
        documents.add(Map.of(ClusterFields.OUTLINE, StoredOutline.writeWhole(outline)));
        for (int i = 0; i < file.entries().size(); i++) {
            documents.add(of(file.entries().get(i), outline.entries().get(i), traits, shared));
        }
        return documents;
    }

    private Map<String, Object> of(Entry entry, EntryOutline outline, FileTraits traits, Map<String, Object> shared) {
        Map<String, Object> document = new HashMap<>(shared);
        document.put(ClusterFields.ID, entry.id().value());
        document.put(ClusterFields.LANG, entry.lang());
        document.put(ClusterFields.COLLECTION, entry.collection().value());
        document.put(ClusterFields.TAG, entry.tags());
        document.put(ClusterFields.HEAD, StoredEntryOutline.write(outline));
        document.put(ClusterFields.KNOWN, StoredMessages.write(entry, traits, this.bases));
        document.put(ClusterFields.ANSWER, StoredEntry.writeAnswer(entry.answer()));
        document.put(ClusterFields.ENTRY, StoredEntry.write(entry));
        addTerms(document, ClusterFields.TEXT, TextPlaces.of(EntryTexts.of(entry, traits), this.stemmer));
        addTerms(document, ClusterFields.QUESTION, TextPlaces.of(List.of(entry.question().text()), this.stemmer));
        List<String> typed = new ArrayList<>(List.of(entry.question().text()));
        document.put(ClusterFields.TYPED_QUESTION, TermPlaces.written(TypedTerms.of(typed.getFirst())));
        entry.errors().forEach(error -> typed.add(error.text()));
        document.put(ClusterFields.TYPED_ERRORS,
                TermPlaces.written(TypedTerms.once(TypedWords.cut(typed, TypedWords.MAX_UNITS))));
        return document;
    }

    /// A field without terms has no length, either, and is not counted.
    private static void addTerms(Map<String, Object> document, String field, TextPlaces<String> places) {
        if (!places.terms().isEmpty()) {
            document.put(field, TermPlaces.written(places));
            document.put(field + ClusterFields.LENGTH, places.terms().size());
        }
    }

    private static TextPlaces<String> distinct(TextPlaces<String> places) {
        List<String> terms = places.terms().stream().distinct().toList();
        return new TextPlaces<>(terms, terms.stream().map(_ -> true).toList());
    }

}
