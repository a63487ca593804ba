package keyfound.search.query;

import java.util.regex.Pattern;

/// The labels that trackers and forums put in front of a title: `[Bug] `, `【求助】`. They
/// say nothing of the matter.
final class TitleLabels {

    private static final Pattern LABEL = Pattern
        .compile("(?iu)\\A[\\[【(（](?:bug|question|help|feature|issue|discussion|求助|问题|疑问|咨询|讨论|建议|缺陷)"
                + "[^\\])）】\\n]{0,30}[\\])）】][ :：-]*+(?=.)");

    private TitleLabels() {
    }

    /// @param question without blanks in front
    static String without(String question) {
        return LABEL.matcher(question).replaceFirst("");
    }

}
