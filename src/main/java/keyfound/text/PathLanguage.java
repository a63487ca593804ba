package keyfound.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The language that the path of a file names: by a folder `zh/`, or a name such as
/// `faq.zh.md`, `faq_zh-CN.md`, `README_CN.md`, `zh.md`.
public final class PathLanguage {

    private static final String REGION = "(?:[-_](?:cn|tw|hk|hans|hant|us|gb|br|pt|jp|kr))?";

    /// Behind a hyphen, `it` is usually the English word.
    private static final Pattern MARK = Pattern.compile(
            "(?i)(?:(?<=^|/)(zh|cn|en|ja|ko|de|fr|es|pt|ru|it|chinese|english)" + REGION + "(?=/|(?:\\.\\w+)?\\.mdx?$)"
                    + "|[._](zh|cn|en|ja|ko|de|fr|es|pt|ru|it|chinese|english)" + REGION + "(?=/|(?:\\.\\w+)?\\.mdx?$)"
                    + "|-(zh|cn|en|ja|ko|de|fr|es|pt|ru|chinese|english)" + REGION + "(?=/|(?:\\.\\w+)?\\.mdx?$))");

    private static final Map<String, String> NAMES = Map.of("cn", "zh", "chinese", "zh", "english", "en");

    private PathLanguage() {
    }

    /// @param path relative to the content folder, with `/` between its parts
    /// @return the language named last; empty when none is named
    public static String of(String path) {
        Matcher matcher = MARK.matcher(path);
        String lang = "";
        while (matcher.find()) {
            lang = name(matcher).toLowerCase(Locale.ROOT);
        }
        return NAMES.getOrDefault(lang, lang);
    }

    /// The path without its language, in lower case: the same for `en/faq.md`,
    /// `zh/faq.md` and `faq.zh.md`.
    public static String without(String path) {
        String name = MARK.matcher(path).replaceAll("").toLowerCase(Locale.ROOT);
        return name.replaceAll("/{2,}", "/").replaceAll("^/", "").replaceAll("(^|/)(?:readme|index)?\\.mdx?$", "$1.md");
    }

    private static String name(Matcher matcher) {
        for (int group = 1; group < matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group(matcher.groupCount());
    }

}
