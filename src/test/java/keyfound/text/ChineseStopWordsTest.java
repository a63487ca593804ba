package keyfound.text;

import java.util.BitSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChineseStopWordsTest {

    /// A dash stands for what is one.
    @ParameterizedTest
    @CsvSource({ "请问如何扩容, ----扩容", "我的文件丢了吗, --文件丢--", "迁移的目的是什么, 迁移-目的是--", "怎么了解进度, --了解进度", "为了备份, 为了备份",
            "的确失败了, 的确失败-", "為什麼會失敗, ---會失敗", "目的地的地址, 目的地-地址", "了解了, 了解-" })
    void whatSaysLittleIsFoundAndNotWhereItIsPartOfAWordThatSaysSomething(String text, String without) {
        BitSet places = ChineseStopWords.places(text);
        StringBuilder rest = new StringBuilder(text);
        places.stream().forEach(at -> rest.setCharAt(at, '-'));
        assertThat(rest).hasToString(without);
    }

}
