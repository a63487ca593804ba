package keyfound.demand.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What one week brought.
///
/// @param monday first day, in UTC
/// @param searches all of them
/// @param known those that were known
/// @param asked questions of readers
/// @param gaps errors that nobody has answered, those that were met most first
/// @param answered errors that were answered in the week
public record Digest(LocalDate monday, long searches, long known, long asked, List<Met> gaps, List<Met> answered) {

    private static final ResourceBundle.Control NEVER_THE_SERVERS_OWN = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Digest {
        gaps = List.copyOf(gaps);
        answered = List.copyOf(answered);
    }

    /// An error that was met.
    ///
    /// @param path page of this site that shows more
    /// @param times in the week for what is open, ever for what was answered
    public record Met(String signature, long times, String path) {
    }

    /// One line.
    /// @param locale Chinese for any Chinese one, English for all others
    public String title(String site, Locale locale) {
        return word("title", locale).formatted(site, this.monday, this.searches, percent(), this.gaps.size());
    }

    /// @param address of this site, without a slash at its end; may be empty
    public String text(String address, Locale locale) {
        StringBuilder text = new StringBuilder(word("week", locale).formatted(this.monday, this.monday.plusDays(6))
                + "\n\n" + word("searches", locale).formatted(this.searches, percent()) + "\n"
                + word("asked", locale).formatted(this.asked) + "\n");
        append("open", this.gaps, address, locale, text);
        append("answered", this.answered, address, locale, text);
        return text.toString();
    }

    private static void append(String heading, List<Met> lines, String address, Locale locale, StringBuilder text) {
        text.append('\n').append(word(heading, locale)).append('\n');
        if (lines.isEmpty()) {
            text.append("  ").append(word("none", locale)).append('\n');
        }
        for (Met line : lines) {
            text.append("  ")
                .append(word("times", locale).formatted(line.times()))
                .append("  ")
                .append(line.signature())
                .append("\n      ")
                .append(address)
                .append(line.path())
                .append('\n');
        }
    }

    private long percent() {
        return (this.searches == 0) ? 0 : Math.round(100.0 * this.known / this.searches);
    }

    private static String word(String key, Locale locale) {
        return ResourceBundle.getBundle("keyfound.demand.digest.words", locale, NEVER_THE_SERVERS_OWN).getString(key);
    }

}
