package keyfound.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// Tokens of programs, in a server that only lets signed-in readers read.
class TokensTest {

    private static final String VOTE = "{\"outcome\":\"fixed\"}";

    @TempDir
    private static Path folder;

    private static AccessSite site;

    @BeforeAll
    static void start() {
        AccessSite.write(folder, "open/lamp.md",
                "## Q: Why is the lamp dark? {#lamp}\n\n**A**: The bulb is broken, as bulbs are.\n");
        site = AccessSite.start(folder, "--keyfound.access.password=open sesame");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aTokenMayDoWhatItsScopesSay() {
        String reads = make(Set.of(ApiToken.Scope.READ), Optional.empty());
        assertThat(status("/api/v1/entries/lamp", reads)).isEqualTo(200);
        assertThat(status("/", reads)).isEqualTo(200);
        assertThat(vote(reads)).isEqualTo(403);
        String votes = make(Set.of(ApiToken.Scope.VOTE), Optional.empty());
        assertThat(status("/api/v1/entries/lamp", votes)).isEqualTo(403);
        assertThat(vote(votes)).isEqualTo(200);
        assertThat(status("/desk", reads)).as("a program is no maintainer").isNotEqualTo(200);
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        String token = make(Set.of(ApiToken.Scope.READ), Optional.empty());
        assertThat(status("/api/v1/entries/lamp", token)).isEqualTo(200);
        site.bean(ApiTokens.class).all().forEach(known -> site.bean(ApiTokens.class).revoke(known.id()));
        assertThat(status("/api/v1/entries/lamp", token)).isEqualTo(401);
    }

    @Test
    void aTokenThatHasEndedOrWasNeverMadeIsRefused() {
        assertThat(status("/api/v1/entries/lamp", make(Set.of(ApiToken.Scope.READ), Optional.of(Duration.ZERO))))
            .isEqualTo(401);
        assertThat(status("/api/v1/entries/lamp", "kf_made-up")).isEqualTo(401);
        assertThat(status("/api/v1/entries/lamp", "kf_")).isEqualTo(401);
    }

    @Test
    void theDatabaseHasTheHashOnly() {
        String token = make(Set.of(ApiToken.Scope.READ), Optional.empty());
        assertThat(site.bean(JdbcTemplate.class).queryForList("select * from api_token").toString())
            .doesNotContain(token, token.substring(3));
    }

    @Test
    void aTokenWithoutNameOrScopeIsRefused() {
        ApiTokens tokens = site.bean(ApiTokens.class);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> tokens.make(" ", Set.of(ApiToken.Scope.READ), List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.make("x", Set.of(), List.of(), Optional.empty()));
    }

    private static String make(Set<ApiToken.Scope> scopes, Optional<Duration> valid) {
        return site.bean(ApiTokens.class).make("test", scopes, List.of(), valid);
    }

    private static int status(String path, String token) {
        return site.get(path, "Authorization", "Bearer " + token).statusCode();
    }

    private static int vote(String token) {
        return site
            .post("/api/v1/entries/lamp/outcomes", VOTE, "Content-Type", "application/json", "Authorization",
                    "bearer " + token)
            .statusCode();
    }

}
