package keyfound.demand;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import keyfound.demand.record.Searches;
import keyfound.redaction.SecretVectors;
import keyfound.web.ServedSite;

import static org.assertj.core.api.Assertions.assertThat;

/// 300 secrets of 40 kinds are searched for and asked about, without the browser's help.
/// None is left in the database, in the log, or on a page of somebody else.
@ExtendWith(OutputCaptureExtension.class)
class NoSecretIsKeptTest extends ServedSite {

    private static final int COUNT = 300;

    /// A shorter one may stand anywhere by chance.
    private static final int LEAST_LENGTH = 6;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Searches searches;

    @Test
    void neitherTheDatabaseNorTheLogHasOne(CapturedOutput log) {
        List<String> secrets = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (SecretVectors.Vector vector : SecretVectors.secrets(COUNT)) {
            String text = "ERROR vrillon: " + vector.text();
            vector.secrets()
                .stream()
                .flatMap(String::lines)
                .filter(line -> line.length() >= LEAST_LENGTH)
                .forEach(secrets::add);
            assertThat(send(post("/", text), "Content-Type", "text/plain").statusCode()).isEqualTo(200);
            HttpResponse<String> answer = send(
                    post("/ask", "lines=" + encoded(text) + "&context=" + encoded(vector.text())), "Content-Type",
                    "application/x-www-form-urlencoded");
            answer.headers().firstValue("Location").ifPresent(asked::add);
        }
        assertThat(asked).isNotEmpty();
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(() -> assertThat(this.searches.waiting()).isZero());
        String kept = String.join("\n", dump());
        assertThat(kept).contains("vrillon");
        for (String secret : secrets) {
            assertThat(kept).as("the database").doesNotContain(secret);
            assertThat(log.getAll()).as("the log").doesNotContain(secret);
        }
        assertThat(get(asked.getFirst(), "Accept", "text/html").body()).doesNotContain(secrets);
    }

    private List<String> dump() {
        return this.database.queryForList("script nosettings", String.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
