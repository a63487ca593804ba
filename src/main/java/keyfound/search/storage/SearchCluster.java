package keyfound.search.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Machines that search together.
///
/// @param urls addresses of some of them
/// @param user empty: requests name nobody
/// @param prefix what the names of all our indexes begin with; whoever has another one
/// has other entries
/// @param shards into how many parts a new index is cut, 1 or more
/// @param replicas copies of each part beside the first, 0 or more
/// @param certificate authorities that are trusted instead of those of the system, as PEM
public record SearchCluster(List<URI> urls, String user, String password, String prefix, int shards, int replicas,
        Optional<Path> certificate) {

    public SearchCluster {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a cluster without an address cannot be asked");
        }
        if (urls.stream().anyMatch(url -> url.getRawUserInfo() != null)) {
            throw new IllegalArgumentException("the address of a cluster bears a user: name user and password apart");
        }
        if (urls.stream().map(URI::getRawPath).distinct().count() > 1) {
            throw new IllegalArgumentException("the addresses " + urls + " of a cluster have different paths");
        }
    }

    /// Without the password.
    @Override
    public String toString() {
        return this.urls + " prefix " + this.prefix;
    }

}
