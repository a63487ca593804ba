/// Questions of readers who found no answer.
///
/// In: the telling lines without secrets, and what the reader was doing. Out: a private
/// token under which the reader sees the answer as soon as an entry covers the error. No
/// account and no address is kept.
@NullMarked
package keyfound.demand.question;

import org.jspecify.annotations.NullMarked;
