package keyfound.content.words;

import java.util.regex.Pattern;

import keyfound.content.guard.DeadlineText;

/// What the words of a heading tell about its part in a file. The words themselves stand
/// in a table.
public final class HeadingWords {

    private static final WordTable FAQ = WordTable.of("faq");

    private static final WordTable ASKS = WordTable.of("asks");

    private static final WordTable FAILS = WordTable.of("fails");

    private static final WordTable ASIDE = WordTable.of("aside");

    private static final WordTable GATHERS = WordTable.of("gathers");

    private static final WordTable STEPS = WordTable.of("steps");

    /// Two parts under one heading, a number before or behind them, a remark, a colon.
    private static final String NUMBERED = "^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)、）]?\\s*|[（(]\\d{1,2}[）)]\\s*|[一二三四五六七八九十]{1,2}、\\s*|(?:step|步骤)\\s*\\d{1,2}\\s*[:：.]?\\s*)?";

    private static final String NUMBER_BEHIND = "\\s*(?:[#(（]?[\\d一二三四五六]{1,2}[)）]?|"
            + "[(（][^()（）\\d]{1,40}[)）])?\\s*[:：?？]?$";

    private static final WordTable PART = WordTable.of("part", NUMBERED, NUMBER_BEHIND);

    private static final WordTable DETAIL = WordTable.of("detail", NUMBERED, NUMBER_BEHIND);

    private static final Pattern TWO_PARTS = Pattern.compile("\\s*(?:&|/|、|,|\\band\\b|\\bor\\b|与|和|及|以及)\\s*");

    private static final String JOINING = "&/、,与和及";

    /// A code, a status or the name of a class: `E1042`, `404`, `ERR_PNPM_NO_SPACE`,
    /// `BadStateException`.
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:[A-Z]{1,12}[-_]?\\d{2,8}|[45]\\d\\d|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\\w+(?:Error|Exception))\\b|(?<![\\w-])-\\d{1,4}\\b"
                    + "|\\b(?i:code|status|number)\\s{0,2}[:：#]?\\s{0,2}\\d{1,8}\\b|(?:错误码|代码|状态码)\\s{0,2}[:：]?\\s{0,2}\\d{1,8}\\b");

    private static final Pattern QUOTED = Pattern.compile("[\"“「『][^\"”」』]{3,}[\"”」』]");

    /// `NoCredentialProviders: no valid providers in chain`.
    private static final Pattern MESSAGE = Pattern
        .compile("^(?=[^\\s:]{0,60}(?:\\p{Ll}\\p{Lu}|[._\\d]))[^\\s:]{3,60}: \\p{Ll}");

    /// `v1.2.3`, `Release 5.8`.
    private static final Pattern RELEASE = Pattern
        .compile("(?i)\\W*(?:[a-z]|version|release|版本)?\\s?v?\\d{1,5}(?:\\.\\d{1,5}){1,3}[\\w.+-]{0,20}");

    /// Emoji before the words, as such or by name.
    private static final Pattern SIGN = Pattern
        .compile("^\\s*(?:[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}]|\\d\\x{FE0F}?\\x{20E3}|:[a-z_]{2,30}:)+\\s*");

    private HeadingWords() {
    }

    private static String withoutSign(String words) {
        boolean plain = !words.isEmpty() && Character.isLetter(words.charAt(0));
        return plain ? words : SIGN.matcher(DeadlineText.timed(words)).replaceFirst("");
    }

    /// Names a FAQ or a troubleshooting page, or a part of one.
    public static boolean isFaq(String words) {
        return FAQ.isSaidIn(withoutSign(words));
    }

    /// Is put as a question.
    public static boolean asks(String words) {
        return ASKS.isSaidIn(withoutSign(words));
    }

    /// Tells that something goes wrong.
    public static boolean fails(String words) {
        return FAILS.isSaidIn(words);
    }

    /// Fails, quotes the words of a program or holds a code.
    public static boolean tellsOfError(String words) {
        return fails(words) || hasCode(words) || quotes(words);
    }

    /// Gathers troubles of a kind rather than being one.
    public static boolean gathersTroubles(String words) {
        return GATHERS.isSaidIn(words);
    }

    /// Is a part of an answer: its symptom, cause, solution, or two of them.
    public static boolean isPart(String words) {
        return isAllOf(PART, words);
    }

    /// May be a part of an answer, where others beside it surely are.
    public static boolean isDetail(String words) {
        return isAllOf(DETAIL, words);
    }

    private static boolean isAllOf(WordTable table, String words) {
        String all = withoutSign(words.strip());
        if (table.isSaidIn(all)) {
            return true;
        }
        String[] parts = (all.length() > 80 || !mayJoin(all)) ? new String[0] : TWO_PARTS.split(all, 4);
        if (parts.length < 2) {
            return false;
        }
        for (String part : parts) {
            if (!table.isSaidIn(part) && !PART.isSaidIn(part)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it has a sign of what joins two parts: few headings do.
    private static boolean mayJoin(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (JOINING.indexOf(words.charAt(at)) >= 0) {
                return true;
            }
        }
        return words.contains("and") || words.contains("or");
    }

    /// Has steps below it, which are no questions.
    public static boolean listsSteps(String words) {
        return STEPS.isSaidIn(withoutSign(words));
    }

    /// Names a release and nothing else, as on a page of known issues.
    public static boolean isRelease(String words) {
        return RELEASE.matcher(DeadlineText.timed(words.strip())).matches();
    }

    /// Leads elsewhere: a list of contents, of references, an invitation to ask.
    public static boolean isAside(String words) {
        return ASIDE.isSaidIn(withoutSign(words.strip()));
    }

    /// Begins with the words of a program, in quotation marks.
    public static boolean quotes(String words) {
        return QUOTED.matcher(DeadlineText.timed(words)).lookingAt();
    }

    /// Is what a program says, rather than what a person says of it: quoted, or with a
    /// part behind a colon.
    public static boolean isMessage(String words) {
        return quotes(words) || MESSAGE.matcher(DeadlineText.timed(words)).find();
    }

    /// Holds the code of an error or the name of a class of errors.
    public static boolean hasCode(String words) {
        return CODE.matcher(DeadlineText.timed(words)).find();
    }

}
