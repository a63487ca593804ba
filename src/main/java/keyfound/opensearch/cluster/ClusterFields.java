package keyfound.opensearch.cluster;

/// The names of the fields of a document; no other class knows them.
///
/// The index holds two kinds of documents: one for each file (`OUTLINE`), one for each
/// entry. `PATH`, `FROM`, `UNTIL` and `PLACE` are on both.
public final class ClusterFields {

    /// Path of the source file.
    public static final String PATH = "path";

    /// The generation with which a document began.
    public static final String FROM = "from";

    /// The generation that no longer has it.
    public static final String UNTIL = "until";

    /// A number that grows with each document written; orders what has the same score.
    public static final String PLACE = "place";

    /// A file and its entries in bytes, for the start of a server.
    public static final String OUTLINE = "outline";

    /// The entry's id.
    public static final String ID = "id";

    /// The entry's outline in bytes.
    public static final String HEAD = "head";

    /// Question and known errors in bytes, for the matcher.
    public static final String KNOWN = "known";

    /// What the answer says, in bytes.
    public static final String ANSWER = "answer";

    /// The whole entry in bytes.
    public static final String ENTRY = "entry";

    public static final String LANG = "lang";

    public static final String TAG = "tag";

    public static final String COLLECTION = "collection";

    /// Below a keyword: the same as a term that has a score.
    public static final String SCORED = ".scored";

    /// What an entry is for: `reference`, or nothing.
    public static final String RANK = "rank";

    public static final String REFERENCE = "reference";

    /// Terms of everything that an entry says, with their places.
    public static final String TEXT = "text";

    /// Terms of the question.
    public static final String QUESTION = "question";

    /// Terms of what the entry's collection is about.
    public static final String ABOUT = "about";

    /// Behind the name of one of these fields: how many terms it has.
    public static final String LENGTH = "_length";

    /// Words of the question as they are written, and their beginnings.
    public static final String TYPED_QUESTION = "typed_question";

    /// The same of the question and all error texts.
    public static final String TYPED_ERRORS = "typed_errors";

    private ClusterFields() {
    }

}
