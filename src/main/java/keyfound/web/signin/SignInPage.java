package keyfound.web.signin;

import java.util.Optional;

import keyfound.web.site.Head;

/// What `sign-in.html` prints.
///
/// @param back where the reader was
/// @param form whether a password is asked for
/// @param said key of the message above; empty for none
public record SignInPage(Head head, String back, boolean form, Optional<String> said) {
}
