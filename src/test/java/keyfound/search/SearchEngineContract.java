package keyfound.search;

import org.junit.jupiter.api.Test;

import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What an engine keeps, whichever it is.
public abstract class SearchEngineContract {

    private static final SourceFile NETWORK = Written.file("network/dns.md")
        .in("en", "dns", "network")
        .entry("no-such-host", "Why does the log say `no such host`?",
                "The resolver is down. Restart `systemd-resolved`.")
        .entry("connection-refused", "Connection refused (os error 111)", "Nothing listens there.\n    ss -ltnp")
        .done();

    private static final SourceFile DISK = Written.file("disk.md")
        .in("en", "disk")
        .entry("too-many-files", "Too many open files (os error 24)", "Raise the limit.\n    ulimit -n 65536")
        .done();

    /// The same engine again each time a test calls it; every test has one of its own.
    protected abstract SearchEngine open();

    @Test
    void anEntryComesBackAsItWasPut() {
        try (SearchEngine engine = open(); SearchIndex index = Opened.put(engine, NETWORK, DISK)) {
            for (Entry entry : NETWORK.entries()) {
                assertThat(index.entry(entry.id())).contains(entry);
            }
            assertThat(index.entry(new EntryId("nobody"))).isEmpty();
        }
    }

    @Test
    void theOutlinesOfAllFilesAreKeptOverARestart() {
        try (SearchEngine engine = open()) {
            Opened.put(engine, NETWORK, DISK).close();
        }
        try (SearchEngine engine = open(); IndexUpdate update = engine.update()) {
            assertThat(Opened.kept(update)).containsExactlyInAnyOrder(NETWORK.outline(), DISK.outline());
        }
    }

    @Test
    void aFileThatIsPutAgainReplacesAllItsEntries() {
        SourceFile shorter = Written.file("network/dns.md")
            .entry("no-such-host", "No such host", "Ask the admin.")
            .done();
        try (SearchEngine engine = open()) {
            Opened.put(engine, NETWORK, DISK).close();
            try (SearchIndex index = Opened.put(engine, shorter)) {
                assertThat(index.entry(new EntryId("connection-refused"))).isEmpty();
                assertThat(index.entry(new EntryId("no-such-host"))).contains(shorter.entries().getFirst());
                assertThat(index.entry(new EntryId("too-many-files"))).isPresent();
            }
        }
    }

    @Test
    void aRemovedFileIsForgottenWithItsEntries() {
        try (SearchEngine engine = open()) {
            Opened.put(engine, NETWORK, DISK).close();
            try (IndexUpdate update = engine.update()) {
                update.remove("network/dns.md");
                update.remove("never/kept.md");
                try (SearchIndex index = update.commit()) {
                    assertThat(Opened.found(index, "connection refused")).isEmpty();
                }
            }
            try (IndexUpdate update = engine.update()) {
                assertThat(Opened.kept(update)).containsExactly(DISK.outline());
            }
        }
    }

    @Test
    void whatIsNotCommittedIsDropped() {
        try (SearchEngine engine = open()) {
            Opened.put(engine, DISK).close();
            try (IndexUpdate update = engine.update()) {
                update.put(NETWORK);
                update.remove("disk.md");
            }
            try (IndexUpdate update = engine.update(); SearchIndex index = update.commit()) {
                assertThat(Opened.kept(update)).containsExactly(DISK.outline());
                assertThat(Opened.found(index, "no such host")).isEmpty();
                assertThat(Opened.found(index, "open files")).containsExactly("too-many-files");
            }
        }
    }

    @Test
    void anIndexIsNotAlteredByLaterUpdates() {
        try (SearchEngine engine = open(); SearchIndex before = Opened.put(engine, DISK)) {
            Opened.put(engine, NETWORK).close();
            assertThat(Opened.found(before, "no such host")).isEmpty();
        }
    }

    @Test
    void anIndexOutlivesItsEngine() {
        SearchIndex index;
        try (SearchEngine engine = open()) {
            index = Opened.put(engine, DISK);
        }
        try (index) {
            assertThat(Opened.found(index, "open files")).containsExactly("too-many-files");
        }
    }

    @Test
    void onlyOneUpdateIsOpenAtATime() {
        try (SearchEngine engine = open()) {
            try (IndexUpdate update = engine.update()) {
                assertThat(Opened.kept(update)).isEmpty();
                assertThatThrownBy(engine::update).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another update");
            }
            engine.update().close();
        }
    }

}
