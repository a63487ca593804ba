package keyfound.lucene.document;

/// The names of the index's fields; no other class knows them.
///
/// The index holds two kinds of documents: one for each file (`OUTLINE`), one for each
/// entry (all other fields). `PATH` is on both, so that a file is removed with all its
/// entries in one step.
public final class Fields {

    /// Path of the source file, a single term.
    public static final String PATH = "path";

    /// The file's outline in bytes, a doc value: read front to back at a restart without
    /// touching the answers.
    static final String OUTLINE = "outline";

    /// The entry's id, a single term.
    public static final String ID = "id";

    /// The entry's outline in bytes, a doc value.
    static final String HEAD = "head";

    /// The whole entry in bytes, stored.
    static final String ENTRY = "entry";

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

    /// Question and known errors in bytes, a doc value that the matcher reads.
    static final String KNOWN = "known";

    /// Everything an entry says, its question repeated; analysed with positions.
    public static final String TEXT = "text";

    /// Words of the question as written and their beginnings, see `TypedTokens`.
    public static final String TYPED_QUESTION = "typed_question";

    /// The same for the question and all error texts.
    public static final String TYPED_ERRORS = "typed_errors";

    private Fields() {
    }

}
