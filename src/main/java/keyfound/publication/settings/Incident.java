package keyfound.publication.settings;

import keyfound.entry.EntryId;

/// Failures of the program, at the start or later, as opposed to problems in the content.
/// Each has a stable code, and the shipped entry with that id explains it.
public enum Incident {

    /// `keyfound.content.dir` does not exist. The program does not start.
    CONTENT_MISSING("KF201"),

    /// `keyfound.content.dir` is no folder, or may not be read. The program does not
    /// start.
    CONTENT_UNREADABLE("KF202"),

    /// The content folder holds no entry. The program starts and says so.
    CONTENT_EMPTY("KF203"),

    /// `server.port` is in use. The program does not start.
    PORT_TAKEN("KF204"),

    /// Another process works on `keyfound.data.dir`. The program does not start.
    DATA_IN_USE("KF205"),

    /// `keyfound.data.dir` cannot be created or written. The program does not start.
    DATA_NOT_WRITABLE("KF206"),

    /// `keyfound.search.engine` names no engine. The program does not start.
    ENGINE_UNKNOWN("KF207"),

    /// `spring.datasource.*` leads to no database: bad address, no answer, or refused.
    /// The program does not start.
    DATABASE_UNREACHABLE("KF208"),

    /// The tables of the database are newer than this program, damaged, or another
    /// program's. The program does not start.
    DATABASE_UNUSABLE("KF209"),

    /// A setting has a value that it cannot have. The program does not start.
    SETTING_INVALID("KF210"),

    /// The search index can be neither opened nor rebuilt. The program does not start.
    INDEX_UNUSABLE("KF211"),

    /// The content lost more than half of its entries at once; the state before is served
    /// until somebody confirms.
    DROP_HELD_BACK("KF212"),

    /// A change could not be published; the state before is served.
    PUBLISH_FAILED("KF213"),

    /// The git repository cannot be fetched; the last good state is served, or, at the
    /// very first start, nothing.
    GIT_UNREACHABLE("KF214"),

    /// Changes of the content folder cannot be watched as they happen; it is polled
    /// instead.
    WATCH_UNAVAILABLE("KF215"),

    /// The ledger of addresses cannot be written; content is served, but redirects of ids
    /// that just changed may be late.
    LEDGER_BEHIND("KF216"),

    /// A file can no longer be read; its last good version is served. Listed among the
    /// problems of the content.
    FILE_KEPT("KF217"),

    /// A commit cannot be checked out, or lacks the folder of the content; the last good
    /// commit is served.
    COMMIT_REFUSED("KF218"),

    /// Work in the background failed in a way that nobody foresaw; it is tried again.
    BACKGROUND_FAILED("KF219"),

    /// The database does not answer while the program runs; pages and searches go on.
    DATABASE_AWAY("KF220"),

    /// Too much is searched or sent at once; who comes now is told when to come again.
    BUSY("KF221"),

    /// A text of the ledger that is to be imported lacks lines at its end; nothing is
    /// taken of it.
    LEDGER_CUT("KF222"),

    /// Only readers who signed in may read here.
    SIGN_IN_NEEDED("KF230"),
    /// A reader or a token asks for what it may not do.
    NOT_ALLOWED("KF231"),
    /// More requests of a kind came from one address than are taken.
    TOO_MANY_REQUESTS("KF232"),
    /// The identity provider does not answer, or does not know who signs in.
    SIGN_IN_FAILED("KF233"),
    /// No file fits a rule of `keyfound.access.collections`; what it was to hide may be
    /// seen.
    RULE_IDLE("KF234"),
    /// A request calls this server by a name that it does not know; its links are
    /// relative.
    HOST_UNKNOWN("KF235"),
    /// One address holds too many connections open; its further ones are closed.
    TOO_MANY_CONNECTIONS("KF236"),
    /// A question lacks the lines of the error, or is too long; it is not kept.
    QUESTION_REFUSED("KF240"),
    /// A decision about a gap that cannot be, such as one that merges it twice.
    GAP_REFUSED("KF241"),
    /// A text that a maintainer wrote is not saved: its path, its size, or the file
    /// changed meanwhile.
    TEXT_REFUSED("KF242"),
    /// The address that events are told to takes no message; they are kept and tried
    /// again.
    NOTICE_UNDELIVERED("KF243"),
    /// The repository takes no branch that was written at the desk; the text stands in
    /// the form.
    PUSH_REFUSED("KF244"),
    /// The mail server takes no digest; it is tried again.
    MAIL_UNDELIVERED("KF245"),
    /// No question was asked under the address, or it was forgotten.
    QUESTION_UNKNOWN("KF246"),
    /// A folder that is to take a static site has files that no export made.
    FOREIGN_FOLDER("KF247"),
    /// A program that was started from its sources lacks the search script of a static
    /// site.
    SCRIPT_MISSING("KF248"),
    /// Strangers may read nothing, so there is nothing to write into a static site.
    NOTHING_OPEN("KF249"),
    /// No OpenSearch answers at `keyfound.search.opensearch.urls`. The program does not
    /// start.
    CLUSTER_UNREACHABLE("KF250"),
    /// The search cluster is older than 3.0, or another product. The program does not
    /// start.
    CLUSTER_TOO_OLD("KF251"),
    /// The search cluster does not know the user, or does not let it do what is needed.
    /// The program does not start.
    CLUSTER_NOT_ALLOWED("KF252"),
    /// An index under the names of this program was made by another one. The program does
    /// not start.
    INDEX_FOREIGN("KF253"),
    /// The search cluster does not answer while the program runs, or refuses to; what
    /// needs no search goes on.
    CLUSTER_AWAY("KF254"),
    /// The search cluster refuses what the program asks of it at the start, such as an
    /// index with so many shards. The program does not start.
    CLUSTER_REFUSES("KF255"),
    /// The search cluster does not take a change while the program runs: the user may not
    /// write, or an index is read-only. The state before is served.
    CHANGE_REFUSED("KF256");

    private final String code;

    Incident(String code) {
        this.code = code;
    }

    /// `KF` and three digits.
    public String code() {
        return this.code;
    }

    /// The address of the entry that explains it, as a path of this server.
    public String address() {
        return EntryId.ofCode(this.code).path();
    }

}
