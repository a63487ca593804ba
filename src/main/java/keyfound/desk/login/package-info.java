/// Who may enter the desk.
///
/// In: a name and a password. Out: a signed cookie, or a refusal with a growing wait.
@NullMarked
package keyfound.desk.login;

import org.jspecify.annotations.NullMarked;
