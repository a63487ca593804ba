package keyfound.publication.settings;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the content, the data folder and the engine. `docs/operating.md` lists
/// them all.
///
/// @param content where the Markdown files are and how changes are noticed
/// @param data what the program keeps
/// @param search which engine searches
@ConfigurationProperties("keyfound")
public record PublicationSettings(@DefaultValue Content content, @DefaultValue Data data, @DefaultValue Search search) {

    /// @param dir folder of the Markdown files
    /// @param watch how changes are noticed: events of the file system, polling, or not
    /// at all; `auto` uses events and falls back to polling
    /// @param poll time between two looks when polling; at least 100 ms
    /// @param settle quiet time after a change before it is published
    /// @param starter whether the answers to common errors that come with the program are
    /// served beside those of the folder
    /// @param acceptDrop whether a change that loses more than half of the entries is
    /// published without asking
    /// @param git the repository that holds the content, if one does
    public record Content(@DefaultValue("content") String dir, @DefaultValue("auto") Watch watch,
            @DefaultValue("2s") Duration poll, @DefaultValue("200ms") Duration settle,
            @DefaultValue("false") boolean starter, @DefaultValue("false") boolean acceptDrop, @DefaultValue Git git) {

        private static final Duration LEAST_POLL = Duration.ofMillis(100);

        public Content {
            SettingRule.atLeast(LEAST_POLL, "keyfound.content.poll", poll);
            SettingRule.atLeast(Duration.ZERO, "keyfound.content.settle", settle);
        }

        /// Spring would take `../docs` for the name of a resource, so the setting is a
        /// text.
        public Path folder() {
            return Path.of(this.dir);
        }

        public enum Watch {

            AUTO, EVENTS, POLL, OFF

        }

    }

    /// Credentials belong in the environment: `KEYFOUND_CONTENT_GIT_TOKEN`.
    ///
    /// @param uri repository that holds the content, usually `https`; empty: the content
    /// is a folder; no other server is contacted
    /// @param branch branch to follow; empty: the default branch
    /// @param folder folder of the content in the repository; empty: all of it
    /// @param poll time between two looks for new commits; at least 1 s
    /// @param webhookSecret secret with which the hosting service signs its calls; empty:
    /// calls are refused
    /// @param username user of a private repository; may be empty with a token
    /// @param token password or access token
    /// @param depth number of commits fetched; older authors and dates are not shown
    /// @param forge service that hosts the repository; `auto`: told by the name of its
    /// host
    /// @param webUrl page of the repository there; empty: derived from the address
    public record Git(@DefaultValue("") String uri, @DefaultValue("") String branch, @DefaultValue("") String folder,
            @DefaultValue("60s") Duration poll, @DefaultValue("") String webhookSecret,
            @DefaultValue("") String username, @DefaultValue("") String token, @DefaultValue("200") int depth,
            @DefaultValue("auto") Forge forge, @DefaultValue("") String webUrl) {

        private static final Duration LEAST_POLL = Duration.ofSeconds(1);

        public Git {
            SettingRule.atLeast(LEAST_POLL, "keyfound.content.git.poll", poll);
            if (depth < 1) {
                throw SettingRule.refused("keyfound.content.git.depth", depth, "is below 1");
            }
            SettingRule.webAddress("keyfound.content.git.web-url", webUrl);
        }

    }

    /// @param dir folder of the index and of the embedded database; one process at a time
    /// may use it
    public record Data(@DefaultValue("data") String dir) {

        public Path folder() {
            return Path.of(this.dir);
        }

    }

    /// @param engine name of the search engine: `lucene` keeps its index in the data
    /// folder, `opensearch` in a cluster
    /// @param warmUp how long the program searches for its own questions before it says
    /// that it is ready
    public record Search(@DefaultValue("lucene") String engine, @DefaultValue("2s") Duration warmUp) {

        public Search {
            if (engine.isBlank()) {
                throw SettingRule.refused("keyfound.search.engine", engine, "names no engine");
            }
            SettingRule.atLeast(Duration.ZERO, "keyfound.search.warm-up", warmUp);
        }

    }

}
