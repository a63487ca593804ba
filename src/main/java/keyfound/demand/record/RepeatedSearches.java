package keyfound.demand.record;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import keyfound.search.SearchResult;

/// Tells when the same reader searches for the same again, such as by pressing Enter
/// twice. Readers are told apart by a hash that only this process can make.
final class RepeatedSearches {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST = 50_000;

    private final long salt = new SecureRandom().nextLong();

    private final Cache<Integer, SearchNumber> recent = Caffeine.newBuilder()
        .expireAfterWrite(WINDOW)
        .maximumSize(MOST)
        .build();

    /// @param fresh the number of this search
    /// @return the number of the same search in the last minutes, otherwise the fresh one
    SearchNumber first(Asker asker, SearchResult result, SearchNumber fresh) {
        int key = Objects.hash(this.salt, asker.address(), asker.agent(), BroughtMessage.of(result.reading()).line());
        return this.recent.get(key, _ -> fresh);
    }

}
