package keyfound.access;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// One address, several representations, and the tags by which caches tell them apart.
class RepresentationsTest {

    private static final List<String> TYPES = List.of("text/html", "text/markdown", "text/plain", "application/json");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        AccessSite.write(this.folder, "open/lamp.md",
                "## Q: Why is the lamp dark? {#lamp}\n\n**A**: The bulb is *broken*, as bulbs are.\n");
    }

    @Test
    void anEntryAnswersAsWhatIsAskedFor() {
        try (AccessSite site = AccessSite.start(this.folder)) {
            for (String type : TYPES) {
                HttpResponse<String> answer = site.get("/q/lamp", "Accept", type);
                assertThat(answer.statusCode()).as(type).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
                assertThat(answer.body()).as(type).contains("broken");
            }
            assertThat(site.get("/q/lamp", "Accept", "text/plain").body()).startsWith("Why is the lamp dark?\n\nThe")
                .endsWith(site.at("/q/lamp") + "\n");
            assertThat(site.get("/q/lamp", "Accept", "application/json").body())
                .isEqualTo(site.get("/api/v1/entries/lamp").body());
            assertThat(site.get("/q/lamp", "Accept", "*/*").body()).startsWith("<!DOCTYPE html>");
            assertThat(site.get("/q/lamp", "Accept", "text/html,application/json;q=0.9").body())
                .startsWith("<!DOCTYPE");
            assertThat(site.get("/q/nothing", "Accept", "application/json").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void eachHasATagOfItsOwnWhichARestartKeeps() {
        Map<String, String> before;
        try (AccessSite site = AccessSite.start(this.folder)) {
            before = tags(site);
            assertThat(new HashSet<>(before.values())).hasSameSizeAs(TYPES);
            for (String type : TYPES) {
                String other = before.getOrDefault(type.equals("text/html") ? "text/markdown" : "text/html", "");
                assertThat(site.get("/q/lamp", "Accept", type, "If-None-Match", other).statusCode()).isEqualTo(200);
                assertThat(site.get("/q/lamp", "Accept", type, "If-None-Match", before.getOrDefault(type, ""))
                    .statusCode()).isEqualTo(304);
            }
        }
        try (AccessSite site = AccessSite.start(this.folder)) {
            assertThat(tags(site)).isEqualTo(before);
            site.edit("open/lamp.md",
                    "## Q: Why is the lamp dark? {#lamp}\n\n**A**: The fuse is *broken*, as fuses often are.\n");
            assertThat(tags(site)).doesNotContainValue(before.get("text/html"));
        }
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.web.name=Lamps")) {
            assertThat(tags(site)).as("another name is printed").doesNotContainValue(before.get("text/html"));
        }
    }

    @Test
    void robotsMayReadWhatIsWrittenForAgents() {
        try (AccessSite site = AccessSite.start(this.folder)) {
            assertThat(site.get("/robots.txt").body()).contains("Allow: /api/v1/search\n", "Disallow: /api/\n");
            assertThat(site.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
        }
        try (AccessSite site = AccessSite.start(this.folder, "--keyfound.access.password=open sesame",
                "--keyfound.web.security-contact=mailto:security@example.org")) {
            assertThat(site.get("/robots.txt").body()).contains("Disallow: /\n")
                .doesNotContain("Allow: /api", "Sitemap");
            assertThat(site.get("/.well-known/security.txt").body()).contains("Contact: mailto:security@example.org\n",
                    "Expires: 20");
        }
    }

    private static Map<String, String> tags(AccessSite site) {
        Map<String, String> tags = new HashMap<>();
        for (String type : TYPES) {
            tags.put(type, site.get("/q/lamp", "Accept", type).headers().firstValue("ETag").orElseThrow());
        }
        tags.put("api", site.get("/api/v1/entries/lamp").headers().firstValue("ETag").orElseThrow());
        return tags;
    }

}
