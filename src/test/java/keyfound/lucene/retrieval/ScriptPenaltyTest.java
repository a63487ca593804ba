package keyfound.lucene.retrieval;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import keyfound.search.Opened;
import keyfound.search.Written;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptPenaltyTest {

    private static Opened opened;

    @BeforeAll
    static void open() {
        opened = Opened.with(
                Written.file("en.md")
                    .in("en", "disk")
                    .entry("full", "Why does the snapshot fail? `quota exceeded`", "The disk is full.")
                    .entry("slow", "Why is the snapshot slow?", "The network is slow.")
                    .done(),
                Written.file("zh.md")
                    .in("zh", "disk")
                    .entry("full-zh", "快照为什么失败？`quota exceeded`", "磁盘满了。 The snapshot fails.")
                    .done());
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Test
    void ofTwinsTheOneInTheReadersWritingComesFirst() {
        assertThat(opened.found("snapshot fails, quota exceeded")).startsWith("full", "full-zh");
        assertThat(opened.found("快照失败 quota exceeded")).startsWith("full-zh", "full");
    }

    @Test
    void anEntryWithoutATwinIsFoundInTheOtherLanguage() {
        assertThat(opened.found("网络很慢")).startsWith("slow");
    }

}
