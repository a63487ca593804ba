package keyfound.publication.git;

import java.util.Optional;

import org.eclipse.jgit.api.TransportConfigCallback;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

import keyfound.text.ShownAddress;

/// The repository that is followed.
///
/// @param uri `https`, `http`, `git` or `file`
/// @param branch empty for the remote's default branch
/// @param username for a private repository; empty with a token alone
/// @param token a password or access token; empty for public repositories
/// @param depth number of commits fetched
public record GitRemote(String uri, String branch, String username, String token, int depth) {

    /// Name that servers expect beside a token where no user is named.
    private static final String ANY_USER = "x-access-token";

    Optional<CredentialsProvider> credentials() {
        return this.token.isEmpty() ? Optional.empty() : Optional.of(new UsernamePasswordCredentialsProvider(
                this.username.isEmpty() ? ANY_USER : this.username, this.token));
    }

    /// Allows connections to the configured server only; empty for addresses that open
    /// none by HTTP.
    Optional<TransportConfigCallback> guard() {
        return this.uri.startsWith("http") ? Optional.of(new OnlyThisServer(this.uri)) : Optional.empty();
    }

    /// The ref to fetch from the remote.
    String source() {
        return this.branch.isEmpty() ? "HEAD" : "refs/heads/" + this.branch;
    }

    /// The address without any password in it.
    public String shownUri() {
        return ShownAddress.of(this.uri);
    }

    /// A message in which the address, the token, or the address as git wrote it down may
    /// stand.
    String withoutSecrets(String message) {
        String shown = ShownAddress.within(message.replace(this.uri, shownUri()));
        return this.token.isEmpty() ? shown : shown.replace(this.token, "***");
    }

    @Override
    public String toString() {
        return shownUri() + (this.branch.isEmpty() ? "" : " (" + this.branch + ")");
    }

}
