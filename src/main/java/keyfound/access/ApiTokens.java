package keyfound.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import keyfound.text.Sha256;

/// The tokens by which programs are known. A token is shown once, when it is made; the
/// database has its hash. What is revoked is refused by every server at once.
@Component
public final class ApiTokens {

    /// So that people, and programs that look for leaked secrets, know one when they see
    /// it.
    public static final String PREFIX = "kf_";

    private static final int BYTES = 32;

    private static final int ID_BYTES = 5;

    private static final int MOST_NAME = 100;

    private static final int MOST_GROUPS = 1000;

    private final SecureRandom random = new SecureRandom();

    private final JdbcTemplate template;

    private final Clock clock;

    ApiTokens(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /// @param valid how long; empty: until it is revoked
    /// @return the token, which nobody can tell again
    /// @throws IllegalArgumentException when the name is empty or anything too long
    public String make(String name, Set<ApiToken.Scope> scopes, List<String> groups, Optional<Duration> valid) {
        String joined = String.join(" ", groups);
        if (name.isBlank() || name.length() > MOST_NAME || scopes.isEmpty() || joined.length() > MOST_GROUPS) {
            throw new IllegalArgumentException("a token has a name of 1 to " + MOST_NAME + " characters, a scope, and "
                    + "groups of at most " + MOST_GROUPS + " characters");
        }
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
        Instant now = this.clock.instant();
        this.template.update(
                "insert into api_token (id, hash, name, scopes, reader_groups, created_at, expires_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                HexFormat.of().formatHex(bytes(ID_BYTES)), hash(token), name.strip(),
                scopes.stream()
                    .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(" ")),
                joined, at(now), valid.map(now::plus).map(ApiTokens::at).orElse(null));
        return token;
    }

    /// @return empty for a token that was never made, was revoked, or has ended
    public Optional<ApiToken> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return this.template.query("select * from api_token where hash = ?", (row, _) -> read(row), hash(token))
            .stream()
            .filter(found -> found.expires().filter(end -> !end.isAfter(this.clock.instant())).isEmpty())
            .findFirst();
    }

    /// The newest first.
    public List<ApiToken> all() {
        return this.template.query("select * from api_token order by created_at desc, id", (row, _) -> read(row));
    }

    public void revoke(String id) {
        this.template.update("delete from api_token where id = ?", id);
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime end = row.getObject("expires_at", OffsetDateTime.class);
        return new ApiToken(row.getString("id"), row.getString("name"),
                words(row.getString("scopes")).stream()
                    .map(scope -> ApiToken.Scope.valueOf(scope.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet()),
                words(row.getString("reader_groups")), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(end).map(OffsetDateTime::toInstant));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        this.random.nextBytes(bytes);
        return bytes;
    }

    /// A token has 256 random bits, so a fast hash tells nothing of it.
    private static String hash(String token) {
        return Sha256.hex(token);
    }

}
