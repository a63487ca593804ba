package keyfound.search.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTest {

    @ParameterizedTest
    @CsvSource({ "crashed, 崩溃", "running, 运行", "stopped, 停止", "submitted, 提交", "deletes, 删除", "caching, 缓存",
            "dependencies, 依赖", "Forever-pending requests, 请求" })
    void aFormOfAWordIsTranslatedLikeTheWord(String written, String chinese) {
        assertThat(words(written)).contains(chinese);
    }

    @Test
    void aWordThatTheGlossaryHasIsTakenAsItIsAndNotAsAFormOfAnother() {
        assertThat(words("string")).contains("字符串").doesNotContain("str");
    }

    @Test
    void aWordThatIsNoFormOfAnyIsLeftOut() {
        assertThat(words("zxcvbing")).containsExactly("");
    }

    private static List<String> words(String text) {
        return List.of(Glossary.SHIPPED.translated(text).split(" "));
    }

}
