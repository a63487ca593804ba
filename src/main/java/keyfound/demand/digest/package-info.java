/// What a week brought: how much was searched and known, what nobody has answered, what
/// was answered.
///
/// In: remembered searches, gaps and questions. Out: a digest of a week, and its text in
/// English or Chinese.
@NullMarked
package keyfound.demand.digest;

import org.jspecify.annotations.NullMarked;
