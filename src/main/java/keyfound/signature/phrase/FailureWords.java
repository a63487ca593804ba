package keyfound.signature.phrase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import keyfound.signature.scan.Chars;

/// The words in which English and Chinese programs say that something went wrong.
public final class FailureWords {

    private static final Set<String> WORDS = Set.of("error", "errors", "err", "errno", "fail", "fails", "failed",
            "failing", "failure", "failures", "fatal", "exception", "exceptions", "panic", "panicked", "abort",
            "assert", "assertion", "aborted", "aborting", "crash", "crashed", "killed", "terminated", "cannot", "can't",
            "cant", "couldn't", "unable", "invalid", "illegal", "unexpected", "unknown", "undefined", "undeclared",
            "unresolved", "unrecognized", "unrecognised", "unsupported", "unreachable", "unavailable", "unauthorized",
            "unauthenticated", "forbidden", "denied", "refused", "rejected", "disallowed", "timeout", "timedout",
            "expired", "missing", "mismatch", "mismatched", "conflict", "conflicting", "conflicts", "corrupt",
            "corrupted", "corruption", "overflow", "underflow", "deadlock", "leak", "exceeded", "exceeds", "exceed",
            "exhausted", "violation", "violates", "malformed", "broken", "bad", "wrong", "incorrect", "incompatible",
            "inconsistent", "ambiguous", "duplicate", "duplicated", "poisoned", "unhandled", "uncaught", "segfault",
            "oom", "stale", "disconnected", "interrupted", "unsatisfied", "unsatisfiable", "nullptr", "null", "nil",
            "notfound", "doesn't", "don't", "didn't", "isn't", "aren't", "won't", "wasn't", "must", "non-exhaustive",
            "deprecated", "insecure", "evicted", "crashloopbackoff", "backoff", "back-off", "oomkilled",
            "imagepullbackoff", "errimagepull", "erroneous", "faulty", "fault", "trap", "dumped", "stuck", "hung",
            "lost", "unhealthy", "unterminated", "unclosed", "redefinition", "traceback", "problem", "stopped", "limit",
            "insufficient", "noauth", "wrongtype", "nosuchkey", "throttled", "reset", "unmarshal", "orphaned",
            "shadowed", "unused", "untrusted", "self-signed", "unstable", "cancelled", "canceled", "retrying", "busy");

    private static final List<String> PHRASES = List.of("not found", "no such", "no rule to", "not exist",
            "not available", "not supported", "not allowed", "not permitted", "not a ", "not an ", "not in ",
            "not implemented", "not recognized", "not initialized", "not defined", "not set", "not covered",
            "not connected", "not responding", "not enough", "not valid", "not match", "is not ", "are not ",
            "was not ", "were not ", "does not ", "do not ", "did not ", "has no ", "have no ", "had no ", "no space",
            "no module", "no route", "no matching", "no field", "no method", "no package", "no valid", "no default",
            "no version", "could not", "can not", "would not", "may not ", "out of memory", "out of range",
            "out of bounds", "out of disk", "out of sync", "out of date", "timed out", "time out", "too many",
            "too large", "too long", "too small", "too old", "too big", "too few", "too short", "too slow", "too deep",
            "too quickly", "already exists", "already in use", "already defined", "in use", "core dumped",
            "connection reset", "expect(", "expected ", "non-zero", "at least one", "required", "none of ",
            "access is ", "no longer ", "retry to ", "retry after", "exit code ", "exit status ", "exited with ",
            "exit signal", "signal: ", "process exited", "exit code:", "exit status:", "code=killed", "code=dumped");

    private static final List<String> CHINESE = List.of("错误", "失败", "异常", "报错", "出错", "无法", "不能", "未能", "找不到", "未找到",
            "不存在", "没有找到", "拒绝", "超时", "不支持", "非法", "无效", "冲突", "未初始化", "尚未", "缺少", "缺失", "过期", "崩溃", "溢出", "死锁", "不匹配",
            "不一致", "不可用", "不正确", "不合法", "重复", "中断", "断开", "不足", "被占用", "已存在", "禁止", "未定义", "未知", "终止", "权限", "丢失", "损坏",
            "超出", "超过", "不允许", "未授权", "未登录");

    private static final int WORD = 1;

    private static final int PHRASE = 2;

    private static final CharTrie LATIN = trie();

    private static final Map<Character, List<String>> BY_CHARACTER = CHINESE.stream()
        .collect(Collectors.groupingBy(phrase -> phrase.charAt(0)));

    private FailureWords() {
    }

    private static CharTrie trie() {
        CharTrie trie = new CharTrie(Stream.concat(WORDS.stream(), PHRASES.stream()).toList());
        WORDS.forEach(word -> trie.add(word, WORD));
        PHRASES.forEach(phrase -> trie.add(phrase, PHRASE));
        return trie;
    }

    /// How many words and phrases of failure the text holds, counted to `most`.
    public static int count(String text, int most) {
        int found = 0;
        int at = 0;
        while (at < text.length() && found < most) {
            char c = text.charAt(at);
            if (Chars.isWordPart(c)) {
                int end = wordEnd(text, at);
                found += isFailure(text, at, end) ? 1 : 0;
                at = end;
            }
            else {
                found += (Chars.isCjk(c) && startsWithPhrase(text, at)) ? 1 : 0;
                at++;
            }
        }
        return found;
    }

    public static boolean inText(String text) {
        return count(text, 1) > 0;
    }

    /// A word of failure is one whole word; a phrase may go on behind it.
    private static boolean isFailure(String text, int start, int end) {
        int state = CharTrie.ROOT;
        for (int at = start; at < text.length(); at++) {
            state = LATIN.step(state, text.charAt(at));
            if (state == CharTrie.NONE) {
                break;
            }
            int marks = LATIN.marks(state);
            if ((marks & PHRASE) != 0 || ((marks & WORD) != 0 && at + 1 == end && !isInName(text, start, end))) {
                return true;
            }
        }
        return isExceptionName(text, end);
    }

    /// `error` in `/var/error/a.log`, `@scope/retry`, `error.log` is a name.
    private static boolean isInName(String text, int at, int end) {
        char next = Chars.at(text, end);
        return "/\\@.".indexOf(Chars.at(text, at - 1)) >= 0 || next == '/' || next == '@' || next == '\\'
                || (next == '.' && Chars.isLatin(Chars.at(text, end + 1)));
    }

    /// `java.lang.IllegalStateException`, `RuntimeError`, `ExtractorError`,
    /// `redis.TimeoutException`.
    private static boolean isExceptionName(String text, int end) {
        return endsAt(text, end, "Exception") || endsAt(text, end, "Error") || endsAt(text, end, "Failure");
    }

    private static boolean endsAt(String text, int end, String name) {
        return end > name.length() && text.startsWith(name, end - name.length())
                && Chars.isLatin(text.charAt(end - name.length() - 1));
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Chars.isWordPart(text.charAt(at))
                || ("'’-".indexOf(text.charAt(at)) >= 0 && Chars.isLatin(Chars.at(text, at + 1))))) {
            at++;
        }
        return at;
    }

    private static boolean startsWithPhrase(String text, int at) {
        for (String phrase : BY_CHARACTER.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

}
