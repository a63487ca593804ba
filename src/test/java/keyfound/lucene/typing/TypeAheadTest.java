package keyfound.lucene.typing;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.entry.SourceFile;
import keyfound.lucene.Opened;
import keyfound.lucene.Written;
import keyfound.search.Snippet;
import keyfound.search.Suggestion;

import static org.assertj.core.api.Assertions.assertThat;

class TypeAheadTest {

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

    private static Opened opened;

    @BeforeAll
    static void open() {
        opened = Opened.with(FILES, NETWORK);
    }

    @AfterAll
    static void close() {
        opened.close();
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
        Suggestion suggestion = opened.index().suggest("ext4 rem", 5).getFirst();
        Snippet text = suggestion.text();
        assertThat(text.text()).isEqualTo("EXT4-fs error: remounting filesystem read-only");
        assertThat(text.highlights().stream().map(range -> text.text().substring(range.start(), range.end())))
            .containsExactly("EXT4", "rem");
    }

    @Test
    void noMoreAreOfferedThanAskedFor() {
        assertThat(opened.index().suggest("fi", 2)).hasSize(2);
    }

    @Test
    void relatedEntriesShareRareWordsOrTags() {
        assertThat(opened.index().related(new EntryId("too-many-files"), 5)).startsWith(new EntryId("file-too-large"))
            .doesNotContain(new EntryId("too-many-files"), new EntryId("zh-refused"));
        assertThat(opened.index().related(new EntryId("nobody"), 5)).isEmpty();
    }

    private static List<String> suggested(String typed) {
        return opened.index().suggest(typed, 10).stream().map(suggestion -> suggestion.entry().id().value()).toList();
    }

}
