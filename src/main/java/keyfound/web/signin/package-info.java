/// How readers sign in and out.
///
/// In: a password, or the answer of an identity provider. Out: the cookie by which the
/// gate knows a reader, and the page that asks.
@NullMarked
package keyfound.web.signin;

import org.jspecify.annotations.NullMarked;
