/// Tokens of programs: made, listed, revoked.
///
/// In: what a maintainer wants a program to do. Out: a token, shown once.
@NullMarked
package keyfound.desk.tokens;

import org.jspecify.annotations.NullMarked;
