package keyfound.demand.record;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Tells when the same reader searches for the same again, such as by pressing Enter
/// twice. Readers are kept in memory only, and only for minutes.
final class RepeatedSearches {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST = 50_000;

    private final Cache<Search, SearchNumber> recent = Caffeine.newBuilder()
        .expireAfterWrite(WINDOW)
        .maximumSize(MOST)
        // cheaper than to wake another thread for each search
        .executor(Runnable::run)
        .build();

    /// @param fresh the number of this search
    /// @return the number of the same search in the last minutes, otherwise the fresh one
    SearchNumber first(Asker asker, BroughtMessage message, SearchNumber fresh) {
        return this.recent.get(new Search(asker.address(), asker.agent(), message), _ -> fresh);
    }

    private record Search(String address, String agent, BroughtMessage message) {
    }

}
