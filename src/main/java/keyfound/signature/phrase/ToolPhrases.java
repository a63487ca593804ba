package keyfound.signature.phrase;

import java.util.List;

import keyfound.signature.scan.Scan;

/// Sentences by which tools sum up, advise, warn of the future or ask. Those of one text
/// are found in one pass.
public final class ToolPhrases {

    private static final List<String> SUMMARIES = List.of("aborting due to", "could not compile `", "errors generated",
            "error generated", "warnings generated", "warning generated", "process finished with exit code",
            "previous error", "build failure", "build failed", "a complete log of this run", "complete output (",
            "subprocess-exited-with-error", "this error originates", "this is likely not a problem",
            "encountered errors while", "compilation failed", "test result: failed", "failures:",
            "failed with exit code", "the following error occurred", "see above for", "see the output above",
            "errors during", "problems (", "found an error", "some errors have", "exiting with", "command exited with",
            "script returned exit code", "cleaning up", "job failed", "process completed with exit code",
            "the terminal process", "completed with errors", "execution failed for task", "what went wrong",
            "tests failed", "there were failing tests", "failed with result '", "see stdout/stderr for",
            "module failure", "short test summary", "detailed explanation", "errors have detailed explanations",
            "aborted (core dumped)", "test failed, to rerun", "error during build", "ld returned ", "offense detected",
            "offenses detected", "file inspected", "files inspected", "violation(s)", "violation summary", "failure(s)",
            "failures, ", "test suites:", "errors occurred!", "compilation error :", "in the same file, starting at",
            "returned an error code", "returned non-zero exit status", "getting requirements to build",
            "build failed in ", "exit code: ", "configuring incomplete", "recipe for target", "examples, ",
            "tests completed,", "fixable with the ", "(result: exit-code)", " packets transmitted, ");

    /// A line that ends so says nothing of the cause: every other one ends with these
    /// codes.
    private static final List<String> ENDINGS = List.of("exited with code 1", "exited with code 2", "status=1/failure",
            "failed, exit code 1", "failed with exit status 1", "failed with code 1", "an error occurred:");

    /// They say what was being done when it failed, and the failure itself only
    /// sometimes.
    private static final List<String> FRAMES = List.of("failed to execute goal", "failed to push some refs",
            "did not complete successfully", "error processing archive", "failed to compile",
            "could not read from remote repository", "into submodule path",
            "could not be resolved to an installable set", "could not resolve all",
            "failed to build gem native extension", "error installing ", "could not create makefile due to",
            "linking with `", "failed: error executing");

    /// Longer lines tell more than a sum, whatever phrase they hold.
    private static final int LONGEST_SUMMARY = 240;

    private static final List<String> ADVICE = List.of("for more information", "for more details", "to see the full",
            "re-run maven", "run with", "try running", "did you mean", "you might want", "you may need", "you can ",
            "consider ", "see http", "see `", "see the ", "visit http", "make sure", "use --", "use `--", "run `",
            "note that", "please report", "hint:", "tip:", "note: ", "help: ", "suggestion", "learn more", "more info",
            "docs at", "check the log", "check your log", "see log", "[help ", "if you ", "please refer", "(use `",
            "(use \"");

    private static final List<String> FUTURE = List.of("deprecat", "will be removed", "in a future",
            "next major version", "will stop working", "no longer maintained", "no longer supported", "is recommended",
            "not recommended", "obsolete", "consider upgrading", "has been superseded", "experimental",
            "looking for funding", "new version", "update available", "弃用", "废弃");

    private static final List<String> QUESTIONS = List.of("如何", "怎么", "怎样", "为什么", "为何", "是什么", "什么原因", "请问", "怎么办",
            "求助", "求解", "哪里", "哪些", "是否", "什么意思", "吗？", "吗?", "么？", "么?", "呢？", "呢?", "什么错误", "什么异常");

    private static final List<String> ASKING = List.of("how ", "why ", "what ", "what's ", "is ", "are ", "can ",
            "does ", "do ", "which ", "where ", "when ", "who ", "should ", "could ", "would ", "has ", "have ",
            "will ", "did ", "i ");

    /// What compilers and validators say without a word of failure.
    private static final List<String> COMPLAINTS = List.of(" only ", "only ", " never ", "already ", "more than once",
            "multiple ", " should ", " but ", " may ", "outside of", "inside of", " private", "unsafe", "infinite",
            " cannot", "has been removed", "needed", "throwing", " no ", "no ", " not ", "non-", "at least", "at most",
            "requires ", " than ", "experimental", "without ", "shadows ", "仅", "只能", "必须");

    /// Ordinary work that goes well.
    private static final List<String> WORK = List.of("success", "complete", "installed", "downloading", "downloaded",
            "pulling", "pull ", "loaded", "loading", "started", "starting", "ready", "listening", "unpack",
            "setting up", "preparing", "running", "mounted", "accepted", "connected", "created", "creating", "finished",
            "passed", "updating", "compiling", "collecting", "refreshing", "selecting", "fetch", "cache", "link is up",
            "checkpoint", "saved", "scanning", "resolved", "building", "waiting", "received", "using ", "成功", "完成",
            "正在", "已启动");

    /// Without one of them nothing is counted or named that failed.
    private static final List<String> OUTCOMES = List.of("fail", "error", "warning", "problem", "issue", "violation",
            "offen", "vulnerab", "finding", "crashed", "unreachable", "broken");

    private static final List<String> OF_MAKE = List.of("make: *** [", "]: *** [");

    private static final List<List<String>> KINDS = List.of(SUMMARIES, FRAMES, ADVICE, FUTURE, QUESTIONS, COMPLAINTS,
            WORK, OUTCOMES, OF_MAKE);

    private static final int SUMMARY = 1;

    private static final int FRAME = 1 << 1;

    private static final int ADVISING = 1 << 2;

    private static final int FORECAST = 1 << 3;

    private static final int QUESTION = 1 << 4;

    private static final int COMPLAINT = 1 << 5;

    private static final int WORKING = 1 << 6;

    private static final int OUTCOME = 1 << 7;

    private static final int MAKE = 1 << 8;

    private static final PhraseTable TABLE = new PhraseTable(KINDS);

    private final String text;

    private final int kinds;

    private ToolPhrases(String text) {
        this.text = text;
        this.kinds = TABLE.kindsIn(text);
    }

    /// What a text says, whatever its case.
    public static ToolPhrases in(String text) {
        return new ToolPhrases(text);
    }

    public boolean isSummary() {
        int count = Scan.digits(this.text, 0);
        if (startsWith("found ", 0) && Scan.digits(this.text, 6) > 6) {
            int noun = Scan.digits(this.text, 6);
            return startsWith(" error", noun) || startsWith(" problem", noun);
        }
        boolean counted = count > 0 && (startsWith(" error", count) || startsWith(" warning", count))
                && this.text.length() <= count + 9;
        return counted || (says(SUMMARY) && this.text.length() <= LONGEST_SUMMARY) || startsWith("exit status ", 0)
                || startsWith("exit code ", 0) || startsWith("*** [", 0) || says(MAKE) || ends();
    }

    /// A sum of failures, or the row of a test or task: [OutcomeLines].
    public boolean isOutcome() {
        return says(OUTCOME) && OutcomeLines.isOutcome(this.text);
    }

    private boolean ends() {
        int last = this.text.length();
        while (last > 0 && this.text.charAt(last - 1) <= ' ') {
            last--;
        }
        for (String ending : ENDINGS) {
            if (last >= ending.length() && startsWith(ending, last - ending.length())) {
                return true;
            }
        }
        return false;
    }

    public boolean isFrame() {
        return says(FRAME);
    }

    public boolean isAdvice() {
        return says(ADVISING) || startsWith("please ", 0);
    }

    public boolean isFuture() {
        return says(FORECAST);
    }

    public boolean isComplaint() {
        return says(COMPLAINT);
    }

    public boolean isWork() {
        return says(WORKING);
    }

    /// Whether somebody asks, in English or Chinese.
    public boolean isQuestion() {
        String said = this.text.strip();
        boolean mark = said.endsWith("?") || said.endsWith("？");
        return says(QUESTION) || (mark && (said.indexOf(' ') > 0 || ASKING.stream().anyMatch(ask -> starts(said, ask))))
                || starts(said, "how to ") || starts(said, "why ") || starts(said, "how do ");
    }

    public static boolean isAdvice(String text) {
        return in(text).isAdvice();
    }

    /// Whether somebody asks, in English or Chinese.
    public static boolean isQuestion(String text) {
        return in(text).isQuestion();
    }

    public static boolean asksInChinese(String text) {
        return in(text).says(QUESTION) || text.contains("解决") || text.contains("处理") || text.contains("原因");
    }

    private boolean says(int kind) {
        return (this.kinds & kind) != 0;
    }

    private boolean startsWith(String words, int from) {
        return Scan.startsWithIgnoreCase(this.text, from, words);
    }

    private static boolean starts(String said, String words) {
        return Scan.startsWithIgnoreCase(said, 0, words);
    }

}
