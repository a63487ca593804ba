package keyfound.lucene.document;

import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import keyfound.entry.EntryId;

/// The names of the index's fields; no other class knows them.
///
/// The index holds two kinds of documents: one for each file (`OUTLINE`, `SHARED`), one
/// for each entry (all other fields). `PATH` is on both, so that a file is removed with
/// all its entries in one step. The documents of a file stand one behind the other: its
/// own, then its entries in their order.
public final class Fields {

    /// Path of the source file, a single term.
    public static final String PATH = "path";

    /// The file's outline in bytes, a doc value: read front to back at a restart without
    /// touching the answers.
    static final String OUTLINE = "outline";

    /// What the entries of the file share in bytes, a doc value.
    static final String SHARED = "shared";

    /// The key of the entry's id, a single term.
    private static final String ID = "id";

    /// The entry's outline in bytes but for what `SHARED` and `KNOWN` tell, a doc value.
    static final String HEAD = "head";

    /// What the answers of some entries say in bytes, a doc value of the first of them.
    static final String ANSWERS = "answers";

    /// The same where it is long, stored: for doc values room is made as for the longest.
    static final String LONG_ANSWERS = "long_answers";

    /// All else of these entries in bytes, stored with the first one.
    static final String REST = "rest";

    /// The entry's place among those of its block, a doc value.
    static final String PLACE = "place";

    /// Single terms with doc values, by which a search can be narrowed.
    public static final String LANG = "lang";

    public static final String TAG = "tag";

    public static final String COLLECTION = "collection";

    /// What an entry is for: `reference`, or no term.
    public static final String RANK = "rank";

    public static final String REFERENCE = "reference";

    /// The question alone, analysed without positions.
    public static final String QUESTION = "question";

    /// Names of what the entry's collection is about, analysed; only whether a word
    /// occurs.
    public static final String ABOUT = "about";

    /// Question and known errors in bytes, a doc value that the matcher reads. It begins
    /// with the question.
    static final String KNOWN = "known";

    /// Everything an entry says, its question repeated; analysed with positions.
    public static final String TEXT = "text";

    /// Words of the question as written and their beginnings, see `TypedTokens`.
    public static final String TYPED_QUESTION = "typed_question";

    /// The words alone, of the question and all error texts.
    public static final String TYPED_WORDS = "typed_words";

    /// Beginnings of the words of error texts; those of the question are not repeated.
    public static final String TYPED_ERRORS = "typed_errors";

    private Fields() {
    }

    /// The term of entries that have the id, and hardly ever of another one.
    public static Term id(EntryId id) {
        byte[] key = new byte[Long.BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (id.key() >>> (Byte.SIZE * i));
        }
        return new Term(ID, new BytesRef(key));
    }

}
