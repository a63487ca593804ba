package keyfound.content;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells in which language something is written.
final class Language {

    private static final Pattern IN_PATH = Pattern.compile(
            "(?i)(?:^|[/_.-])(zh|en|ja|ko|de|fr|es|pt|ru|it)(?:[-_](?:cn|tw|hk|hans|hant|us|gb|br))?(?=/|\\.md$|\\.full\\.md$)");

    private Language() {
    }

    /// What the path says by a folder `zh/`, or a name such as `faq.zh.md` or
    /// `faq_zh-CN.md`; empty when nothing.
    static String ofPath(String path) {
        Matcher matcher = IN_PATH.matcher(path);
        String lang = "";
        while (matcher.find()) {
            lang = matcher.group(1).toLowerCase(Locale.ROOT);
        }
        return lang;
    }

    /// The language itself of a tag such as `zh-CN`; empty for the empty text.
    static String main(String tag) {
        return tag.isEmpty() ? "" : tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /// Of the text: `ja` or `ko` by their own letters, `zh` when Han characters are more
    /// than a tenth of the letters,
    /// else `en`.
    static String of(String text) {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                letters += Character.isLetter(c) ? 1 : 0;
                continue;
            }
            letters++;
            UnicodeScript script = Character.isSurrogate(c) ? UnicodeScript.COMMON : UnicodeScript.of(c);
            han += (script == UnicodeScript.HAN) ? 1 : 0;
            kana += (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) ? 1 : 0;
            hangul += (script == UnicodeScript.HANGUL) ? 1 : 0;
        }
        if (kana * 10 > letters) {
            return "ja";
        }
        if (hangul * 10 > letters) {
            return "ko";
        }
        return (han * 10 > letters) ? "zh" : "en";
    }

}
