package keyfound.demand;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of what is remembered of searches.
///
/// @param enabled whether anything is remembered; questions that readers ask are kept in
/// any case
/// @param keep how long searches are remembered, and gaps that nobody brings again
/// @param keepQuestions how long questions of readers are kept, and why answers did not
/// help
@ConfigurationProperties("keyfound.demand")
public record DemandSettings(@DefaultValue("true") boolean enabled, @DefaultValue("90d") Duration keep,
        @DefaultValue("365d") Duration keepQuestions) {

    private static final Duration LEAST = Duration.ofDays(1);

    public DemandSettings {
        if (keep.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("keyfound.demand.keep = '" + keep + "' is below one day");
        }
        if (keepQuestions.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "keyfound.demand.keep-questions = '" + keepQuestions + "' is below one day");
        }
    }

}
