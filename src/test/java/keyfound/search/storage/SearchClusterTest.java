package keyfound.search.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchClusterTest {

    @Test
    void anAddressWithAUserIsRefusedAndNotPrinted() {
        assertThatThrownBy(() -> at("http://ann:secret@search:9200")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("bears a user")
            .message()
            .doesNotContain("secret");
    }

    @Test
    void addressesWithDifferentPathsAreRefused() {
        assertThatThrownBy(() -> at("http://one:9200/search", "http://two:9200"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("different paths");
        at("http://one:9200/search", "http://two:9200/search");
    }

    private static SearchCluster at(String... urls) {
        return new SearchCluster(List.of(urls).stream().map(URI::create).toList(), "", "", "x", 1, 0, Optional.empty());
    }

}
