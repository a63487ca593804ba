package keyfound.text;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.content.ContentFolder;
import keyfound.entry.Collection;
import keyfound.text.PathLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/// An entry's language: said by itself, by its file, by the path, else seen in the text.
class WrittenLanguageTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({ "zh/faq.md,zh", "docs/zh-CN/faq.md,zh", "faq.zh.md,zh", "faq_zh-CN.md,zh", "QA.zh.full.md,zh",
            "faq.en-US.md,en", "en/faq.zh.md,zh", "i18n/pt_BR/faq.md,pt", "ZH/FAQ.md,zh", "zhang/faq.md,''",
            "when/then.md,''", "a.md,''", "zh.md,zh", "item.md,''" })
    void thePathTellsTheLanguage(String path, String lang) {
        assertThat(PathLanguage.of(path)).isEqualTo(lang);
    }

    @ParameterizedTest
    @CsvSource({ "Why does it stop with an error?,en", "为什么报错 key not found？,zh", "エラーが出るのはなぜですか,ja", "오류가 발생하는 이유,ko",
            "'load state: key not found 是什么异常？是密钥配置问题么？',zh", "'The mount fails with a long message and says 超时',en",
            "12345,en", "'',en" })
    void theTextTellsTheLanguageWhereNothingElseDoes(String text, String lang) {
        assertThat(WrittenLanguage.of(text)).isEqualTo(lang);
    }

    @Test
    void theEntryBeatsTheFileAndTheFileBeatsThePath() throws IOException {
        ContentFolder folder = new ContentFolder(this.root);
        String asked = "## Q: Why?\n\nBecause.\n";
        assertThat(folder.entry("zh/a.md", asked).lang()).isEqualTo("zh");
        assertThat(folder.entry("zh/b.md", "---\nlang: en-GB\n---\n" + asked).lang()).isEqualTo("en");
        assertThat(folder.entry("zh/c.md", "---\nlang: en\n---\n## Q: Why?\n<!--\nlang: ja\n-->\nBecause.\n").lang())
            .isEqualTo("ja");
        assertThat(folder.entry("d.md", asked).lang()).isEqualTo("en");
        assertThat(folder.entry("e.md", "## Q: 为什么？\n\n因为。\n").lang()).isEqualTo("zh");
    }

    @Test
    void aFileIsOfTheLanguageOfMostOfItsEntries() throws IOException {
        ContentFolder folder = new ContentFolder(this.root);
        folder.write("mixed.md", "## Q: 为什么？\n\n因为。\n\n## Q: Why?\n\nBecause.\n\n## Q: 如何？\n\n这样。\n");
        assertThat(folder.read("mixed.md").collection()).map(Collection::lang).contains("zh");
        assertThat(folder.read("mixed.md").entries()).extracting(entry -> entry.lang())
            .containsExactly("zh", "en", "zh");
    }

    @Test
    void whatIsNoLanguageIsReported() throws IOException {
        ContentFolder folder = new ContentFolder(this.root);
        assertThat(folder.entry("a.md", "---\nlang: the English one\n---\n## Q: Why?\n\nBecause.\n").lang())
            .isEqualTo("en");
        assertThat(folder.problems("a.md")).containsExactly("KF114:1");
    }

}
