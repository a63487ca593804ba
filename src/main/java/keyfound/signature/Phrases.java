package keyfound.signature;

import java.util.List;
import java.util.Locale;

/// Sentences by which tools sum up, advise, warn of the future or ask.
final class Phrases {

    private static final List<String> SUMMARIES = List.of("aborting due to", "could not compile `", "errors generated",
            "error generated", "warnings generated", "warning generated", "process finished with exit code",
            "previous error", "build failure", "build failed", "a complete log of this run", "complete output (",
            "subprocess-exited-with-error", "this error originates", "this is likely not a problem",
            "encountered errors while", "compilation failed", "test result: failed", "failures:",
            "failed with exit code", "make: ***", "]: ***", "the following error occurred", "an error occurred:",
            "see above for", "see the output above", "errors during", "problems (", "found an error",
            "some errors have", "exiting with", "command exited with", "script returned exit code", "cleaning up",
            "job failed", "process completed with exit code", "the terminal process", "completed with errors",
            "execution failed for task", "what went wrong", "tests failed", "there were failing tests",
            "short test summary", "detailed explanation", "errors have detailed explanations");

    private static final List<String> ADVICE = List.of("for more information", "for more details", "to see the full",
            "re-run maven", "run with", "try running", "did you mean", "you might want", "you may need", "you can ",
            "consider ", "see http", "see `", "see the ", "visit http", "make sure", "use --", "use `--", "run `",
            "note that", "please report", "hint:", "tip:", "note: ", "help: ", "suggestion", "learn more", "more info",
            "docs at", "[help ", "if you ", "please refer");

    private static final List<String> FUTURE = List.of("deprecat", "will be removed", "in a future",
            "next major version", "will stop working", "no longer maintained", "no longer supported", "is recommended",
            "not recommended", "obsolete", "consider upgrading", "has been superseded", "experimental",
            "looking for funding", "new version", "update available", "弃用", "废弃");

    private static final List<String> QUESTIONS = List.of("如何", "怎么", "怎样", "为什么", "为何", "是什么", "什么原因", "请问", "怎么办",
            "求助", "求解", "哪里", "哪些", "是否", "什么意思", "吗？", "吗?", "么？", "么?", "呢？", "呢?", "什么错误", "什么异常");

    private static final List<String> ASKING = List.of("how ", "why ", "what ", "what's ", "is ", "are ", "can ",
            "does ", "do ", "which ", "where ", "when ", "who ", "should ", "could ", "would ", "has ", "have ",
            "will ", "did ", "i ");

    private Phrases() {
    }

    static boolean isSummary(String lower) {
        return contains(SUMMARIES, lower) || lower.startsWith("exit status ") || lower.startsWith("exit code ");
    }

    static boolean isAdvice(String lower) {
        return contains(ADVICE, lower) || lower.startsWith("please ");
    }

    static boolean isFuture(String lower) {
        return contains(FUTURE, lower);
    }

    /// Whether somebody asks, in English or Chinese.
    static boolean isQuestion(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        boolean mark = lower.endsWith("?") || lower.endsWith("？");
        return contains(QUESTIONS, lower) || (mark && startsWithAny(ASKING, lower)) || (mark && lower.indexOf(' ') > 0)
                || lower.startsWith("how to ") || lower.startsWith("why ") || lower.startsWith("how do ");
    }

    static boolean asksInChinese(String text) {
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
