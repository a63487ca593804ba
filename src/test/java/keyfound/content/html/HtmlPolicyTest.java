package keyfound.content.html;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.SafeHtml;

import static org.assertj.core.api.Assertions.assertThat;

/// What the policy need not judge is what it would leave as it is, and no text sees
/// another one.
class HtmlPolicyTest {

    private final HtmlPolicy policy = new HtmlPolicy();

    @Test
    void wordsByThemselvesAreWhatTheyAreBetweenTags() {
        List<Integer> different = new ArrayList<>();
        for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
            String text = "a" + (char) sign + "b";
            if (sign != '<' && !sanitized("<p>" + text + "</p>").equals("<p>" + sanitized(text) + "</p>")) {
                different.add(sign);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void whatOneTextLeavesOpenIsClosedForTheNext() {
        for (String text : List.of("<ul><li><b>open", "</p></div>", "<table><tr><td>", "<script>x", "<title>x",
                "<!-- x", "<a href=\"", "<textarea>", "<plaintext>x", "<svg><p>x", "plain")) {
            sanitized(text);
            assertThat(sanitized("<p>2 &lt; 3</p>")).as(text).isEqualTo("<p>2 &lt; 3</p>");
            assertThat(sanitized(text)).as(text).isEqualTo(sanitized(new HtmlPolicy(), text));
        }
    }

    private String sanitized(String html) {
        return sanitized(this.policy, html);
    }

    private static String sanitized(HtmlPolicy policy, String html) {
        SafeHtml safe = policy.sanitized(html, sink -> sink);
        return safe.html();
    }

}
