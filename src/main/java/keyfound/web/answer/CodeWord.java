package keyfound.web.answer;

/// A stretch of code in one colour.
///
/// @param start 0-based index of the first UTF-16 unit
/// @param end index behind the last unit
/// @param kind class name in `answer.css`: `c` comment, `s` string, `k` keyword, `n`
/// number, `a` name of a setting or tag, `i` inserted, `d` deleted, `p` prompt; empty for
/// plain code
record CodeWord(int start, int end, String kind) {
}
