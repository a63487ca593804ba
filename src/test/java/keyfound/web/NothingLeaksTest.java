package keyfound.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A draft, what only a draft links to, and what nobody links to lie in the content
/// folder, and come out by no address.
class NothingLeaksTest extends ServedSite {

    @ParameterizedTest
    @ValueSource(strings = { "/files/handbook/draft.md", "/files/handbook/DRAFT.MD", "/files/handbook/draft%2Emd",
            "/files/handbook/printing.md", "/files/handbook/zebrafinch.txt", "/files/handbook/deploy.yml",
            "/files/handbook/.env", "/files/handbook/", "/files/handbook", "/files/", "/files", "/files//",
            "/q/zebrafinch-project", "/q/zebrafinch-project.md", "/c/handbook-draft", "/c/handbook-draft.md",
            "/api/v1/entries/zebrafinch-project" })
    void noAddressOfItIsServed(String path) {
        for (String accept : List.of("text/html", "text/markdown", "text/plain", "application/json", "*/*")) {
            assertThat(get(path, "Accept", accept).statusCode()).as("%s as %s", path, accept).isIn(404, 406);
            assertThat(get(path, "Accept", accept).body()).as(path).doesNotContain("not announced", "zebra-ledger");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/search?q=zebrafinch", "/search?q=What+is+the+zebrafinch+project%3F", "/browse",
            "/tags", "/collections", "/search/suggestions?q=zebra", "/search/suggestions.json?q=zebra", "/feed.atom",
            "/sitemap.xml", "/llms.txt", "/llms-full.txt", "/robots.txt", "/opensearch.xml",
            "/api/v1/search?q=zebrafinch", "/api/v1/suggest?q=zebra", "/api/v1/entries", "/api/v1/entries?page=2",
            "/api/v1/collections", "/api/v1/tags", "/v3/api-docs", "/actuator/health", "/c/handbook-printing",
            "/c/handbook-printing.md" })
    void nothingThatListsOrSearchesTellsOfIt(String path) {
        assertThat(get(path).body().replace("zebrafinch&quot;", "").replace("=zebrafinch", "")).as(path)
            .doesNotContain("not announced", "Zebrafinch plans", "zebrafinch-project", "handbook-draft", "zebra-ledger",
                    "draft.md");
    }

    @Test
    void aPasteDoesNotFindIt() {
        assertThat(send(HttpRequest.newBuilder(URI.create(at("/")))
            .POST(BodyPublishers.ofString("what is the zebrafinch project")), "Content-Type", "text/plain").body())
            .doesNotContain("not announced", "zebrafinch-project", "handbook-draft");
    }

    @Test
    void healthTellsStrangersNoPathNoAddressAndNoProduct() {
        assertThat(get("/actuator/health").body()).contains("\"entries\"")
            .doesNotContain("H2", "PostgreSQL", "jdbc", "/", "file:");
    }

}
