package keyfound.publication.git;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// Addresses of the pages on which a hosting service lets people edit a file.
final class EditLinks {

    /// `https://host/owner/repo.git`, `git@host:owner/repo.git`,
    /// `ssh://git@host/owner/repo`.
    private static final Pattern ADDRESS = Pattern
        .compile("(?:https?://|ssh://)?(?:[^@/]*@)?([\\w.-]+)(?::\\d+)?[/:](.+?)(?:\\.git)?/?");

    /// Path between repository and branch, by host.
    private static final Map<String, String> HOSTS = Map.of("github.com", "/edit/", "gitlab.com", "/-/edit/",
            "gitee.com", "/edit/", "codeberg.org", "/_edit/");

    private final Optional<String> base;

    private EditLinks(Optional<String> base) {
        this.base = base;
    }

    static EditLinks of(Repository repository, String prefix) throws IOException {
        @Nullable String url = repository.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url");
        @Nullable String branch = repository.getBranch();
        if (url == null || branch == null || !repository.getFullBranch().startsWith(Constants.R_HEADS)) {
            return new EditLinks(Optional.empty());
        }
        return of(url, branch, prefix);
    }

    static EditLinks of(String url, String branch, String prefix) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches() || !HOSTS.containsKey(address.group(1))) {
            return new EditLinks(Optional.empty());
        }
        return new EditLinks(Optional.of("/" + address.group(2) + HOSTS.get(address.group(1)) + branch + "/" + prefix)
            .map(path -> address.group(1) + path));
    }

    Optional<URI> of(String path) {
        return this.base.map(known -> {
            int slash = known.indexOf('/');
            try {
                return new URI("https", known.substring(0, slash), known.substring(slash) + path, null);
            }
            catch (URISyntaxException ex) {
                throw new IllegalArgumentException("no address for '" + path + "'", ex);
            }
        });
    }

}
