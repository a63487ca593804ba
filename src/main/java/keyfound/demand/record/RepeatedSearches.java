package keyfound.demand.record;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

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

    /// @param fresh gives the number where the search is none of the last minutes
    /// @return the number of the same search before, or the fresh one
    SearchNumber number(Asker asker, SearchResult result, Supplier<SearchNumber> fresh) {
        int key = Objects.hash(this.salt, asker.address(), asker.agent(), BroughtMessage.of(result.reading()).line());
        return this.recent.get(key, _ -> fresh.get());
    }

}
