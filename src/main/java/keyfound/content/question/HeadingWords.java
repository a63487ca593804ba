package keyfound.content.question;

import java.util.regex.Pattern;

import keyfound.content.guard.DeadlineText;
import keyfound.text.Transliteration;

/// What the words of a heading tell about its part in a file. English and Chinese.
public final class HeadingWords {

    private static final Pattern FAQ = Pattern
        .compile("(?i)\\bfaqs?\\b|\\bq\\s*(?:&|&amp;|and|/|-)\\s*as?\\b|\\bqas?\\b"
                + "|frequently[ -]asked|trouble-?shoot|(?:common|known|typical|general)[ -](?:\\w+[ -])?(?:issue|problem|question|error|pitfall)s?"
                + "|questions?[ -](?:and|&)[ -]answers?|^(?:\\w+[ -]){1,3}questions$|^(?:issues|questions|problems|errors)$|error[ -](?:messages|codes|reference)");

    private static final Pattern CHINESE_FAQ = Pattern
        .compile("踩坑|(?:常见|已知|典型)(?:的)?(?:问题|错误|故障|疑问|异常|报错)|常问|疑难|问答|答疑|排障|排错"
                + "|(?:故障|问题|错误|异常)(?:的)?(?:排查|排除|处理|诊断|定位|汇总|总结|解答|集锦|解决)");

    private static final Pattern QUESTION_MARK = Pattern.compile("[?？][\"”’'）)\\s]*$");

    private static final Pattern QUESTION_WORD = Pattern.compile(
            "(?i)(?:\\d{1,3}[.)、]\\s*)?(?:why|how|what|when|where|which|who|can|could|do|does|did|is|are|was|should"
                    + "|will|would|may|must|has|have|am)(?:['’]\\w+)?\\b");

    private static final Pattern CHINESE_QUESTION_WORD = Pattern
        .compile("什么|为何|如何|怎么|怎样|怎麼|是否|能否|可否|哪[里些个种]|吗|多少|有没有|能不能|会不会|是不是|要不要|可不可以");

    private static final Pattern FAILING = Pattern
        .compile("(?i)\\berrors?\\b|\\w(?:Error|Exception)\\b|exception|\\bfail|problem|\\bissues?\\b"
                + "|can(?:no|')t|cannot|can’t|unable|invalid|not (?:found|work|take|detect|supported)|crash|warning|time[ds]? ?out|denied"
                + "|refused|missing|\\bslow|\\bstuck|\\bhang|n['’]t\\b|pending|panic|fatal|not \\w+ing\\b|does not|do not"
                + "|报错|错误|失败|异常|问题|无法|不能|不生效|不了|警告|卡[住死顿]|慢|找不到|没有|现象|崩溃|超时|丢失|拒绝|缺");

    private static final Pattern ASIDE = Pattern
        .compile("(?i)^(?:\\W*return to|back to|further (?:information|reading|resources)"
                + "|see also|references?$|related (?:\\w+ )?(?:links?|topics?|articles?|resources)|(?:table of )?contents?$|index$|toc$"
                + "|(?:still|more|any|other|have|got) (?:\\w+ )?questions?\\b|(?:need|getting|get) (?:more |further |some )?help|contact(?: us)?$"
                + "|feedback$|next steps?$|what.s next|learn more|更多|参考(?:资料|链接|文档)?$|目录$|相关(?:链接|文档|阅读|资料)|延伸阅读|另见"
                + "|(?:还有|其他|更多).*(?:问题|疑问)|联系我们|返回)");

    /// What the parts of an answer are called.
    private static final Pattern PART = Pattern.compile(
            "(?i)^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)、）]?\\s*|[（(]\\d{1,2}[）)]\\s*|[一二三四五六七八九十]{1,2}、\\s*)?(?:symptoms?|(?:root |possible |likely |common )?causes?|reasons?"
                    + "|(?:(?:possible|proposed|quick|suggested) )?(?:solutions?|fix(?:es)?|resolutions?|remed(?:y|ies)|workarounds?|mitigations?|answers?)"
                    + "|diagnosis|explanation|what (?:happened|to do)|what to (?:check|try)|how to (?:fix|resolve|solve|check|diagnose)(?: (?:it|this))?|(?:debugging|diagnostic|troubleshooting|resolution|recovery) steps|steps(?: to (?:fix|resolve|reproduce))?"
                    + "|environment|impact|prevention|verification|background|problem(?: description)?|error(?: message)?|description"
                    + "|(?:故障|问题|错误|异常)?(?:现象|症状|描述)|(?:故障|问题|错误|可能|根本)?(?:的)?原因(?:分析)?|(?:问题|故障)?分析|(?:故障|问题)?(?:解决|处理|修复|排查|应对)(?:方法|方案|办法|措施|步骤|过程|思路)"
                    + "|解决|方案|解答|回答|答案|背景|影响|验证|预防|环境)\\s*(?:[#(（]?[\\d一二三四五六]{1,2}[)）]?)?\\s*[:：]?$");

    private static final Pattern GATHERING = Pattern
        .compile("(?i)(?:issues|problems|errors|warnings|exceptions|failures|问题|错误|异常|故障|报错)\\s*$");

    /// Emoji before the words, as such or by name.
    private static final Pattern SIGN = Pattern
        .compile("^\\s*(?:[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}]|\\d\\x{FE0F}?\\x{20E3}|:[a-z_]{2,30}:)+\\s*");

    private HeadingWords() {
    }

    private static CharSequence timed(String words) {
        boolean plain = !words.isEmpty() && Character.isLetter(words.charAt(0));
        return DeadlineText.timed(plain ? words : SIGN.matcher(DeadlineText.timed(words)).replaceFirst(""));
    }

    /// Names a FAQ or a troubleshooting page, or a part of one.
    static boolean isFaq(String words) {
        CharSequence timed = timed(words);
        return FAQ.matcher(timed).find() || (!Transliteration.isAscii(words) && CHINESE_FAQ.matcher(timed).find());
    }

    /// Is put as a question.
    public static boolean asks(String words) {
        CharSequence timed = timed(words);
        return QUESTION_WORD.matcher(timed).lookingAt() || QUESTION_MARK.matcher(timed).find()
                || (!Transliteration.isAscii(words) && CHINESE_QUESTION_WORD.matcher(timed).find());
    }

    /// Tells that something goes wrong.
    static boolean fails(String words) {
        return FAILING.matcher(DeadlineText.timed(words)).find();
    }

    /// Gathers troubles of a kind rather than being one.
    static boolean gathersTroubles(String words) {
        return GATHERING.matcher(DeadlineText.timed(words)).find();
    }

    /// Is a part of an answer: its symptom, cause, solution.
    static boolean isPart(String words) {
        return PART.matcher(timed(words.strip())).find();
    }

    /// Leads elsewhere: a list of contents, of references, an invitation to ask.
    static boolean isAside(String words) {
        return ASIDE.matcher(timed(words.strip())).find();
    }

}
