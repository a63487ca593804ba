package keyfound.search;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// What is suggested, and what is related, whichever engine searches.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SuggestionContract {

    private static final SourceFile FILES = Written.file("files.md")
        .in("en", "files", "kernel")
        .entry("too-many-files", "Too many open files (os error 24)", "Raise the limit.\n    ulimit -n 65536")
        .entry("read-only", "Read-only file system",
                "The kernel logged `EXT4-fs error: remounting filesystem read-only`.")
        .entry("file-too-large", "File too large (os error 27)", "Split the file.")
        .done();

    private static final SourceFile NETWORK = Written.file("network.md")
        .in("zh", "network")
        .entry("zh-refused", "连接被拒绝怎么办", "端口没有监听。")
        .entry("netty", "NettyChannelException while opening sockets", "Open fewer files.")
        .done();

    private Opened opened;

    /// An index of its own for these files.
    protected abstract Opened with(SourceFile... files);

    @BeforeAll
    void open() {
        this.opened = with(FILES, NETWORK);
    }

    @AfterAll
    void close() {
        this.opened.close();
    }

    @Test
    void everyWordTypedIsTheBeginningOfAWord() {
        assertThat(suggested("fi")).containsExactlyInAnyOrder("too-many-files", "read-only", "file-too-large");
        assertThat(suggested("op fil")).containsExactly("too-many-files");
        assertThat(suggested("too m")).containsExactly("too-many-files");
        assertThat(suggested("remount")).containsExactly("read-only");
        assertThat(suggested("channelex")).isEmpty();
        assertThat(suggested("nettych")).containsExactly("netty");
        assertThat(suggested("excep")).containsExactly("netty");
    }

    @Test
    void aQuestionThatBeginsWithWhatWasTypedComesFirst() {
        assertThat(suggested("file")).startsWith("file-too-large");
    }

    @Test
    void chineseFitsAnywhereInTheQuestion() {
        assertThat(suggested("拒绝")).containsExactly("zh-refused");
        assertThat(suggested("绝")).containsExactly("zh-refused");
        assertThat(suggested("連接被")).containsExactly("zh-refused");
    }

    @Test
    void theErrorTextThatFitsIsShownWithWhatWasTyped() {
        Suggestion suggestion = this.opened.index().suggest("ext4 rem", 5).getFirst();
        Snippet text = suggestion.text();
        assertThat(text.text()).isEqualTo("EXT4-fs error: remounting filesystem read-only");
        assertThat(text.highlights().stream().map(range -> text.text().substring(range.start(), range.end())))
            .containsExactly("EXT4", "rem");
    }

    @Test
    void noMoreAreOfferedThanAskedFor() {
        assertThat(this.opened.index().suggest("fi", 2)).hasSize(2);
    }

    @Test
    void relatedEntriesShareRareWordsOrTags() {
        assertThat(this.opened.index().related(new EntryId("too-many-files"), 5))
            .startsWith(new EntryId("file-too-large"))
            .doesNotContain(new EntryId("too-many-files"), new EntryId("zh-refused"));
        assertThat(this.opened.index().related(new EntryId("nobody"), 5)).isEmpty();
    }

    private List<String> suggested(String typed) {
        return this.opened.index()
            .suggest(typed, 10)
            .stream()
            .map(suggestion -> suggestion.entry().id().value())
            .toList();
    }

}
