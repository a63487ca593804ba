package keyfound.signature.phrase;

import java.util.List;

import keyfound.signature.scan.Scan;
import keyfound.text.LowerCase;

/// Sentences by which tools sum up, advise, warn of the future or ask.
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
            "tests completed,", "fixable with the ", " packets transmitted, ");

    /// They say what was being done when it failed, and the failure itself only
    /// sometimes.
    private static final List<String> FRAMES = List.of("failed to execute goal", "failed to push some refs",
            "did not complete successfully", "error processing archive", "failed to compile",
            "could not read from remote repository", "into submodule path",
            "could not be resolved to an installable set", "could not resolve all");

    /// Longer lines tell more than a sum, whatever phrase they hold.
    private static final int LONGEST_SUMMARY = 240;

    private static final List<String> ADVICE = List.of("for more information", "for more details", "to see the full",
            "re-run maven", "run with", "try running", "did you mean", "you might want", "you may need", "you can ",
            "consider ", "see http", "see `", "see the ", "visit http", "make sure", "use --", "use `--", "run `",
            "note that", "please report", "hint:", "tip:", "note: ", "help: ", "suggestion", "learn more", "more info",
            "docs at", "[help ", "if you ", "please refer", "(use `", "(use \"");

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

    private ToolPhrases() {
    }

    public static boolean isSummary(String lower) {
        int count = Scan.digits(lower, 0);
        if (lower.startsWith("found ") && Scan.digits(lower, 6) > 6) {
            int noun = Scan.digits(lower, 6);
            return lower.startsWith(" error", noun) || lower.startsWith(" problem", noun);
        }
        boolean counted = count > 0 && (lower.startsWith(" error", count) || lower.startsWith(" warning", count))
                && lower.length() <= count + 9;
        return counted || (lower.length() <= LONGEST_SUMMARY && contains(SUMMARIES, lower))
                || lower.startsWith("exit status ") || lower.startsWith("exit code ") || isOfMake(lower)
                || lower.strip().endsWith("an error occurred:");
    }

    /// `make: *** [Makefile:12: all] Error 2`, with or without what stands in front.
    private static boolean isOfMake(String lower) {
        return lower.startsWith("*** [") || lower.contains("make: *** [") || lower.contains("]: *** [");
    }

    public static boolean isFrame(String lower) {
        return contains(FRAMES, lower);
    }

    public static boolean isAdvice(String lower) {
        return contains(ADVICE, lower) || lower.startsWith("please ");
    }

    public static boolean isFuture(String lower) {
        return contains(FUTURE, lower);
    }

    public static boolean isComplaint(String lower) {
        return contains(COMPLAINTS, lower);
    }

    public static boolean isWork(String lower) {
        return contains(WORK, lower);
    }

    /// Whether somebody asks, in English or Chinese.
    public static boolean isQuestion(String text) {
        String lower = LowerCase.of(text).strip();
        boolean mark = lower.endsWith("?") || lower.endsWith("？");
        return contains(QUESTIONS, lower) || (mark && startsWithAny(ASKING, lower)) || (mark && lower.indexOf(' ') > 0)
                || lower.startsWith("how to ") || lower.startsWith("why ") || lower.startsWith("how do ");
    }

    public static boolean asksInChinese(String text) {
        return contains(QUESTIONS, text) || text.contains("解决") || text.contains("处理") || text.contains("原因");
    }

    private static boolean contains(List<String> phrases, String lower) {
        for (String phrase : phrases) {
            if (lower.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithAny(List<String> phrases, String lower) {
        return phrases.stream().anyMatch(lower::startsWith);
    }

}
