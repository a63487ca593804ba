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

    /// The path between repository and branch, by the host's name; a name that ends with
    /// a dot stands for all hosts that begin with it.
    private static final Map<String, String> HOSTS = Map.of("github.com", "/edit/", "gitlab.com", "/-/edit/", "gitlab.",
            "/-/edit/", "gitee.com", "/edit/", "codeberg.org", "/_edit/", "gitea.", "/_edit/", "forgejo.", "/_edit/");

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
        return new EditLinks(Optional.of(address)
            .filter(Matcher::matches)
            .flatMap(known -> between(known.group(1))
                .map(path -> known.group(1) + "/" + known.group(2) + path + branch + "/" + prefix)));
    }

    private static Optional<String> between(String host) {
        String family = host.substring(0, host.indexOf('.') + 1);
        return Optional.ofNullable(HOSTS.getOrDefault(host, HOSTS.get(family)));
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
