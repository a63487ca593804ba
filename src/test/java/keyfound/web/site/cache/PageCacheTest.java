package keyfound.web.site.cache;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import keyfound.web.site.Language;
import keyfound.web.site.Preferences;
import keyfound.web.site.Theme;

import static org.assertj.core.api.Assertions.assertThat;

class PageCacheTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final PageCache shelf = new PageCache();

    @Test
    void aPageIsKeptUntilItsVersionChanges() {
        this.shelf.keep(key("/q/a"), page(10));
        assertThat(this.shelf.find(key("/q/a"))).isPresent();
        assertThat(this.shelf.find(key("/q/b"))).isEmpty();
        assertThat(this.shelf.find(key("2", "/q/a"))).isEmpty();
    }

    @Test
    void aPageForOneReaderIsNotShownToAnotherWhoChoseOtherwise() {
        this.shelf.keep(key("/"), page(10));
        PageCache.Key dark = new PageCache.Key("1", "http://x:80", "/", "text/html",
                new Preferences(Language.ENGLISH, Theme.DARK));
        assertThat(this.shelf.find(dark)).isEmpty();
    }

    @Test
    void thePagesAskedForLeastRecentlyMakeRoom() {
        for (int i = 0; i < 16; i++) {
            this.shelf.keep(key("/q/" + i), page(MEGABYTE));
            assertThat(this.shelf.find(key("/q/0"))).isPresent();
        }
        this.shelf.keep(key("/q/more"), page(MEGABYTE));
        assertThat(this.shelf.find(key("/q/1"))).isEmpty();
        assertThat(this.shelf.find(key("/q/0"))).isPresent();
        assertThat(this.shelf.find(key("/q/more"))).isPresent();
    }

    @Test
    void aGiantIsNotKept() {
        this.shelf.keep(key("/c/giant"), page(3 * MEGABYTE));
        assertThat(this.shelf.find(key("/c/giant"))).isEmpty();
    }

    private static PageCache.Key key(String path) {
        return key("1", path);
    }

    private static PageCache.Key key(String version, String path) {
        return new PageCache.Key(version, "http://x:80", path, "text/html",
                new Preferences(Language.ENGLISH, Theme.SYSTEM));
    }

    private static PrintedPage page(int bytes) {
        return new PrintedPage("text/html", Locale.ENGLISH, Map.of("Vary", "Cookie"), "W/\"1\"", new byte[bytes]);
    }

}
