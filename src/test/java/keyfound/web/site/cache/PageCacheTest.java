package keyfound.web.site.cache;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import keyfound.web.site.Language;
import keyfound.web.site.Preferences;
import keyfound.web.site.Theme;

import static org.assertj.core.api.Assertions.assertThat;

class PageCacheTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final PageCache shelf = new PageCache();

    @Test
    void aPageIsKeptUntilTheEditionChanges() {
        this.shelf.keep("1", key("/q/a"), page(10));
        assertThat(this.shelf.find("1", key("/q/a"))).isPresent();
        assertThat(this.shelf.find("1", key("/q/b"))).isEmpty();
        assertThat(this.shelf.find("2", key("/q/a"))).isEmpty();
        assertThat(this.shelf.find("1", key("/q/a"))).isEmpty();
    }

    @Test
    void aPageForOneReaderIsNotShownToAnotherWhoChoseOtherwise() {
        this.shelf.keep("1", key("/"), page(10));
        PageCache.Key dark = new PageCache.Key("http://x:80", "/", "text/html",
                new Preferences(Language.ENGLISH, Theme.DARK));
        assertThat(this.shelf.find("1", dark)).isEmpty();
    }

    @Test
    void thePagesAskedForLeastRecentlyMakeRoom() {
        for (int i = 0; i < 16; i++) {
            this.shelf.keep("1", key("/q/" + i), page(MEGABYTE));
            assertThat(this.shelf.find("1", key("/q/0"))).isPresent();
        }
        this.shelf.keep("1", key("/q/more"), page(MEGABYTE));
        assertThat(this.shelf.find("1", key("/q/1"))).isEmpty();
        assertThat(this.shelf.find("1", key("/q/0"))).isPresent();
        assertThat(this.shelf.find("1", key("/q/more"))).isPresent();
    }

    @Test
    void aGiantIsNotKept() {
        this.shelf.keep("1", key("/c/giant"), page(3 * MEGABYTE));
        assertThat(this.shelf.find("1", key("/c/giant"))).isEmpty();
    }

    private static PageCache.Key key(String path) {
        return new PageCache.Key("http://x:80", path, "text/html", new Preferences(Language.ENGLISH, Theme.SYSTEM));
    }

    private static PrintedPage page(int bytes) {
        return new PrintedPage("text/html", Locale.ENGLISH, "no-cache", "Cookie", "W/\"1\"", new byte[bytes]);
    }

}
