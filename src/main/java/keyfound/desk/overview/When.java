package keyfound.desk.overview;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A moment as pages print it.
///
/// @param at ISO 8601 instant
/// @param text the moment for people, in UTC
public record When(String at, String text) {

    static When of(Instant instant, Locale locale) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC);
        return new When(instant.truncatedTo(ChronoUnit.SECONDS).toString(), format.format(instant) + " UTC");
    }

}
