package keyfound.content.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import keyfound.text.LowerCase;

/// A heading that was written in HTML.
public final class HtmlHeading extends Heading {

    private static final Pattern ALIGN = Pattern.compile("(?i)\\balign\\s*=\\s*[\"']?(left|center|right)\\b");

    private final String align;

    /// @param attributes of its tag
    HtmlHeading(BasedSequence chars, CharSequence attributes) {
        super(chars);
        Matcher matcher = ALIGN.matcher(attributes);
        this.align = matcher.find() ? LowerCase.of(matcher.group(1)) : "";
    }

    /// `left`, `center` or `right`; empty when it does not say.
    String align() {
        return this.align;
    }

}
