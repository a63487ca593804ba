package keyfound.desk.tokens;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import keyfound.access.ApiToken;

/// What `desk/tokens.html` prints.
///
/// @param tokens the newest first
/// @param made the token that was just made; empty when none was
/// @param digest path of the feed that is read with it; empty when it may not read the
/// gaps
/// @param refused why none was made
public record TokensPage(List<Row> tokens, Optional<String> made, Optional<String> digest, Optional<String> refused) {

    public TokensPage {
        tokens = List.copyOf(tokens);
    }

    static TokensPage of(List<ApiToken> tokens, Optional<String> made, Optional<String> refused, Locale locale) {
        boolean gaps = !tokens.isEmpty() && tokens.getFirst().scopes().contains(ApiToken.Scope.GAPS);
        return new TokensPage(tokens.stream().map(token -> Row.of(token, locale)).toList(), made,
                made.filter(_ -> gaps).map(token -> "/digest/" + token + ".atom"), refused);
    }

    /// @param scopes keys of messages
    /// @param groups with spaces between
    /// @param expires empty: when it is revoked
    public record Row(String id, String name, List<String> scopes, String groups, String created,
            Optional<String> expires) {

        static Row of(ApiToken token, Locale locale) {
            return new Row(token.id(), token.name(),
                    token.scopes()
                        .stream()
                        .sorted()
                        .map(scope -> "desk.tokens." + scope.name().toLowerCase(Locale.ROOT))
                        .toList(),
                    String.join(" ", token.groups()), day(token.created(), locale),
                    token.expires().map(end -> day(end, locale)));
        }

        private static String day(Instant instant, Locale locale) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneOffset.UTC)
                .format(instant);
        }

    }

}
