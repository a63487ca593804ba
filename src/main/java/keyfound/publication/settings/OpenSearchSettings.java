package keyfound.publication.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import keyfound.search.storage.SearchCluster;

/// The cluster of the engine `opensearch`. Credentials belong in the environment:
/// `KEYFOUND_SEARCH_OPENSEARCH_PASSWORD`.
///
/// @param urls addresses of its machines
/// @param username empty: requests name nobody
/// @param prefix what the names of the indexes begin with
/// @param shards into how many parts a new index is cut
/// @param replicas copies of each part beside the first
/// @param certificate file of the authorities that are trusted, as PEM; empty: those
/// of the system
@ConfigurationProperties("keyfound.search.opensearch")
public record OpenSearchSettings(@DefaultValue("http://localhost:9200") List<String> urls,
        @DefaultValue("") String username, @DefaultValue("") String password, @DefaultValue("keyfound") String prefix,
        @DefaultValue("1") int shards, @DefaultValue("1") int replicas, @DefaultValue("") String certificate) {

    private static final String PREFIX = "[a-z0-9][a-z0-9_-]{0,99}";

    private static final int MOST_SHARDS = 1_024;

    public OpenSearchSettings {
        urls = List.copyOf(urls);
        urls.forEach(url -> SettingRule.webAddress("keyfound.search.opensearch.urls", url));
        if (urls.isEmpty() || urls.contains("")) {
            throw SettingRule.refused("keyfound.search.opensearch.urls", urls, "lacks an address");
        }
        if (!prefix.matches(PREFIX)) {
            throw SettingRule.refused("keyfound.search.opensearch.prefix", prefix,
                    "is not made of small letters, digits, '-' and '_'");
        }
        between(1, "keyfound.search.opensearch.shards", shards);
        between(0, "keyfound.search.opensearch.replicas", replicas);
    }

    private static void between(int least, String name, int value) {
        if (value < least || value > MOST_SHARDS) {
            throw SettingRule.refused(name, value, "is not between " + least + " and " + MOST_SHARDS);
        }
    }

    /// The same for the engine.
    public SearchCluster cluster() {
        return new SearchCluster(this.urls.stream().map(URI::create).toList(), this.username, this.password,
                this.prefix, this.shards, this.replicas,
                Optional.of(this.certificate).filter(file -> !file.isEmpty()).map(Path::of));
    }

    /// Without the password.
    @Override
    public String toString() {
        return "OpenSearchSettings[urls=" + this.urls + ", username=" + this.username + ", prefix=" + this.prefix
                + ", shards=" + this.shards + ", replicas=" + this.replicas + ", certificate=" + this.certificate + "]";
    }

}
