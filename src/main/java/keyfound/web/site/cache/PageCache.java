package keyfound.web.site.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import keyfound.web.site.Preferences;

/// The printed pages. When the cache is full, the pages that were asked for least
/// recently go first, and with them those of former versions.
final class PageCache {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_BYTES_OF_A_PAGE = MOST_BYTES / 8;

    private final Map<Key, PrintedPage> pages = new LinkedHashMap<>(64, 0.75f, true);

    private int bytes;

    /// Identifies a printed page.
    ///
    /// @param version of the page, which is another one for readers who see something
    /// else
    /// @param site scheme, host and port, which stand in canonical links; empty where
    /// links are relative
    /// @param accept as the request has it: the same address may answer with Markdown
    record Key(String version, String site, String path, String accept, Preferences preferences) {
    }

    synchronized Optional<PrintedPage> find(Key key) {
        return Optional.ofNullable(this.pages.get(key));
    }

    synchronized int bytes() {
        return this.bytes;
    }

    synchronized void keep(Key key, PrintedPage page) {
        if (page.bytes() > MOST_BYTES_OF_A_PAGE) {
            return;
        }
        this.bytes += page.bytes() - Optional.ofNullable(this.pages.put(key, page)).map(PrintedPage::bytes).orElse(0);
        Iterator<PrintedPage> eldest = this.pages.values().iterator();
        while (this.bytes > MOST_BYTES) {
            this.bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

}
