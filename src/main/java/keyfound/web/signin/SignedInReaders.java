package keyfound.web.signin;

import org.springframework.stereotype.Component;

import keyfound.access.ReaderCookies;
import keyfound.access.Readers;

/// Who signed in, and the cookie that says so.
@Component
record SignedInReaders(Readers readers, ReaderCookies cookies) {
}
