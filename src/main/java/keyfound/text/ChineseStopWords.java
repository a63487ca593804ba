package keyfound.text;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// Chinese words that hold a question together, make it polite or begin it, but say
/// little about its subject: `请问`, `如何`, `吗`. In simplified and in traditional
/// characters.
///
/// Chinese is compared by pairs of characters, so a pair that only touches such a word
/// says as little as the word. The shortest of these words are also parts of words that
/// do say something (`目的`, `了解`): in those they are no stop words.
public final class ChineseStopWords {

    private static final List<String> WORDS = List.of("请问", "請問", "请教", "請教", "您好", "你好", "大家好", "谢谢", "謝謝", "一下",
            "怎么样", "怎么办", "怎么", "怎麼辦", "怎麼", "怎样", "怎樣", "如何", "咋", "什么", "什麼", "为什么", "為什麼", "为何", "為何", "是否", "可否",
            "能否", "哪里", "哪裡", "哪些", "哪个", "哪個", "这个", "這個", "那个", "那個", "您", "你", "我", "们", "們", "吗", "嗎", "么", "麼",
            "呢", "吧", "啊", "呀", "的", "了", "求助");

    /// Words that contain one of the characters above as a part of their own.
    private static final List<String> OTHERS = List.of("目的", "的确", "的確", "标的", "標的", "的士", "有的放矢", "众矢之的", "了解", "了结",
            "了結", "了断", "了斷", "了然", "明了", "为了", "為了", "除了", "末了", "自我", "网吧", "網吧", "酒吧");

    private ChineseStopWords() {
    }

    /// The places of the stop words: 0-based UTF-16 indexes.
    public static BitSet places(String text) {
        BitSet places = new BitSet();
        WORDS.forEach(word -> each(word, text, at -> places.set(at, at + word.length())));
        OTHERS.forEach(word -> each(word, text, at -> places.clear(at, at + word.length())));
        return places;
    }

    private static void each(String word, String text, IntConsumer place) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            place.accept(at);
        }
    }

}
