package keyfound.content.guard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import keyfound.entry.Problem;
import keyfound.entry.Severity;
import keyfound.entry.SourceLocation;

/// Every kind of trouble that content can have. A code is stable for ever;
/// `docs/content-format.md` lists them, and the shipped collection `keyfound` has an
/// entry for each.
public enum ProblemCode {

    NOT_READABLE("KF101", Severity.ERROR, "file cannot be read: %s"),
    NOT_UTF_8("KF102", Severity.ERROR, "file is not UTF-8 text: %s"),
    NO_ANSWER("KF103", Severity.ERROR, "question has no answer: '%s'"),
    NO_QUESTION("KF104", Severity.ERROR, "answer has no question: '%s'"),
    DUPLICATE_QUESTION("KF105", Severity.WARNING, "question is asked already at %s: '%s'"),
    DUPLICATE_ID("KF106", Severity.ERROR, "id '%s' is taken already at %s"),
    INVALID_ID("KF107", Severity.ERROR,
            "id '%s' is not made of ASCII letters, digits, '.', '_', '-' (1 to 120, the first a letter or digit)"),
    TOO_LARGE("KF108", Severity.ERROR, "file has %d bytes, more than %d"),
    GAVE_UP("KF109", Severity.ERROR, "reading was given up: %s"),
    NOT_A_REGULAR_FILE("KF110", Severity.ERROR, "not a regular file: %s"),
    NO_ENTRY("KF111", Severity.WARNING, "file has no entry: %s"),
    BAD_FRONT_MATTER("KF112", Severity.ERROR, "front matter is ignored: %s"),
    UNKNOWN_KEY("KF113", Severity.WARNING, "unknown key '%s' in the %s, known are: %s"),
    WRONG_VALUE("KF114", Severity.ERROR, "value of '%s' is ignored: %s"),
    BAD_METADATA("KF115", Severity.ERROR, "metadata of the entry is ignored: %s"),
    DUPLICATE_COLLECTION("KF116", Severity.ERROR, "collection id '%s' is taken already by %s"),
    SHARED_ANSWER("KF117", Severity.WARNING, "question shares the answer of the question on the next line: '%s'"),
    NO_NAME("KF118", Severity.WARNING, "entry has no name but that of its file: '%s'"),
    LOST_TEXT("KF119", Severity.WARNING,
            "%d %% of the text of the file is in no entry, so that no search finds it: line %s"),
    PASSED_OVER("KF120", Severity.WARNING, "file is passed over: %s"),
    DEAD_LINK("KF121", Severity.ERROR, "link leads to nothing: '%s'"),
    DEAD_ANCHOR("KF122", Severity.ERROR, "link leads to an anchor that '%s' does not have: '#%s'"),
    MISSING_IMAGE("KF123", Severity.ERROR, "image does not exist: '%s'"),
    OUTSIDE_LINK("KF124", Severity.ERROR, "link leads out of the content folder: '%s'"),
    PRIVATE_LINK("KF125", Severity.WARNING, "link cannot be followed by every reader: '%s' %s"),
    UNCLOSED_FENCE("KF131", Severity.WARNING, "code fence is never closed: everything below it is code"),
    SHARED_ERROR_TEXT("KF132", Severity.WARNING, "error text is claimed already by '%s' at %s: '%s'"),
    TWIN_MISSING("KF133", Severity.WARNING, "entry '%s' has no twin in '%s'"),
    NOT_FOUND_FIRST("KF134", Severity.WARNING, "entry '%s' is not found first by its own %s: '%s'"),
    UNLIKE_SIBLINGS("KF135", Severity.WARNING,
            "file is read otherwise than those beside it: it has %d entries, and %d of %d other files have one"),
    UNCLOSED_COMMENT("KF136", Severity.WARNING, "comment is never closed: nothing below it is read");

    private static final Set<ProblemCode> READING = EnumSet.of(NOT_READABLE, NOT_UTF_8, TOO_LARGE, GAVE_UP,
            NOT_A_REGULAR_FILE, NO_ENTRY);

    private final String code;

    private final Severity severity;

    private final String template;

    ProblemCode(String code, Severity severity, String template) {
        this.code = code;
        this.severity = severity;
        this.template = template;
    }

    public String code() {
        return this.code;
    }

    public Severity severity() {
        return this.severity;
    }

    public boolean isOf(Problem problem) {
        return this.code.equals(problem.code());
    }

    /// Whether this problem means that nothing could be read of its file, where it gives
    /// no collection.
    public static boolean preventsReading(Problem problem) {
        return READING.stream().anyMatch(code -> code.code.equals(problem.code()));
    }

    /// Whether this problem explains by itself why a file has no entry.
    public static boolean leavesNoEntry(Problem problem) {
        return NO_ANSWER.code.equals(problem.code()) || NO_QUESTION.code.equals(problem.code());
    }

    /// The message with the name of each value in place of the value.
    public String template() {
        return this.template;
    }

    /// @param values what the template names, in its order
    public Problem at(SourceLocation location, Object... values) {
        return new Problem(location, this.severity, this.code, String.format(Locale.ROOT, this.template, values));
    }

}
