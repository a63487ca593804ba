package keyfound.lucene.document;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.EntryOutline;
import keyfound.entry.SourceOutline;
import keyfound.search.retrieval.EntryTexts;
import keyfound.search.retrieval.FileTraits;
import keyfound.search.stored.StoredBlock;
import keyfound.search.stored.StoredHead;
import keyfound.search.stored.StoredMessages;
import keyfound.search.stored.StoredOutline;
import keyfound.stemming.AnalysedForms;
import keyfound.text.analysis.TypedWords;

/// Makes the documents of the index.
final class EntryDocuments {

    /// How often a word occurs and in how long a text, but not where.
    private static final FieldType WORDS = withoutPlaces(IndexOptions.DOCS_AND_FREQS, true);

    /// Whether a word occurs: a long quoted log is no worse a place to find a word.
    private static final FieldType WORDS_ONCE = withoutPlaces(IndexOptions.DOCS, false);

    private static final int BRIEF_BYTES = 1 << 13;

    private EntryDocuments() {
    }

    private static FieldType withoutPlaces(IndexOptions options, boolean withLength) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.setOmitNorms(!withLength);
        type.freeze();
        return type;
    }

    static Document of(SourceOutline file) {
        Document document = new Document();
        document.add(new StringField(Fields.PATH, file.path(), Store.NO));
        document.add(new BinaryDocValuesField(Fields.OUTLINE, new BytesRef(StoredOutline.write(file))));
        document.add(new BinaryDocValuesField(Fields.SHARED, new BytesRef(StoredHead.File.of(file).write())));
        addEmptyText(document);
        return document;
    }

    /// Where every document has a field, even without a word, Lucene keeps the lengths in
    /// a plain array. Without it, writing spent a fifth of its time on looking lengths
    /// up.
    private static void addEmptyText(Document document) {
        document.add(new TextField(Fields.TEXT, "", Store.NO));
        document.add(new Field(Fields.QUESTION, "", WORDS));
        document.add(new Field(Fields.TYPED_QUESTION, "", WORDS));
    }

    /// The fields that all entries of a file have: what their collection is about, and
    /// what it is for.
    static FileFields ofEntries(SourceOutline file) {
        FileTraits traits = FileTraits.of(file);
        List<Field> fields = new ArrayList<>(List.of(new Field(Fields.ABOUT, traits.about(), WORDS_ONCE)));
        if (file.collection().filter(Collection::reference).isPresent()) {
            fields.add(new StringField(Fields.RANK, Fields.REFERENCE, Store.NO));
        }
        return new FileFields(fields, traits, StoredHead.File.of(file));
    }

    /// @param outline outline of the entry, passed in because making it takes a while
    /// @param file what every entry of its file has, from `ofEntries`
    static Document of(Entry entry, EntryOutline outline, FileFields file, AnalysedForms bases) {
        Document document = new Document();
        file.fields().forEach(document::add);
        document.add(new StringField(Fields.PATH, entry.source().file(), Store.NO));
        Term id = Fields.id(entry.id());
        document.add(new StringField(id.field(), id.bytes(), Store.NO));
        document.add(new BinaryDocValuesField(Fields.HEAD, new BytesRef(StoredHead.write(outline, file.shared()))));
        document.add(new BinaryDocValuesField(Fields.KNOWN,
                new BytesRef(StoredMessages.write(entry, file.traits(), bases))));
        addFilters(document, entry);
        addText(document, entry, file.traits());
        return document;
    }

    /// Adds what is compressed together to the documents of a file's entries.
    /// @param documents of the entries, in their order
    static void addBlocks(List<Document> documents, List<Entry> entries) {
        for (StoredBlock block : StoredBlock.of(entries)) {
            Document first = documents.get(block.first());
            BytesRef answers = new BytesRef(block.answers());
            first.add((answers.length > BRIEF_BYTES) ? new StoredField(Fields.LONG_ANSWERS, answers)
                    : new BinaryDocValuesField(Fields.ANSWERS, answers));
            first.add(new StoredField(Fields.REST, block.rest()));
        }
        int first = 0;
        for (int i = 0; i < documents.size(); i++) {
            first = (documents.get(i).getField(Fields.REST) == null) ? first : i;
            documents.get(i).add(new NumericDocValuesField(Fields.PLACE, i - first));
        }
    }

    private static void addFilters(Document document, Entry entry) {
        document.add(new StringField(Fields.LANG, entry.lang(), Store.NO));
        document.add(new SortedDocValuesField(Fields.LANG, new BytesRef(entry.lang())));
        document.add(new StringField(Fields.COLLECTION, entry.collection().value(), Store.NO));
        document.add(new SortedDocValuesField(Fields.COLLECTION, new BytesRef(entry.collection().value())));
        for (String tag : entry.tags()) {
            document.add(new StringField(Fields.TAG, tag, Store.NO));
            document.add(new SortedSetDocValuesField(Fields.TAG, new BytesRef(tag)));
        }
    }

    private static void addText(Document document, Entry entry, FileTraits file) {
        EntryTexts.of(entry, file).forEach(text -> document.add(new TextField(Fields.TEXT, text, Store.NO)));
        document.add(new Field(Fields.QUESTION, entry.question().text(), WORDS));
        addTyped(document, entry);
    }

    private static void addTyped(Document document, Entry entry) {
        String question = entry.question().text();
        document.add(new Field(Fields.TYPED_QUESTION, question, WORDS));
        List<String> texts = new ArrayList<>(List.of(question));
        entry.errors().forEach(error -> texts.add(error.text()));
        String typed = TypedWords.cut(texts, TypedWords.MAX_UNITS);
        document.add(new Field(Fields.TYPED_WORDS, typed, WORDS_ONCE));
        document.add(new Field(Fields.TYPED_ERRORS, typed.substring(Math.min(typed.length(), question.length())),
                WORDS_ONCE));
    }

}
