package keyfound.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// A reader under pressure sees the answer on a phone without scrolling, and the words
/// that led to it.
class PhoneFirstIT extends Browsing {

    private static final Path PASTES = Path.of("src/test/resources/keyfound/relevance/common.jsonl");

    private static final int ENOUGH = 15;

    /// Of the answer at least two lines are seen.
    private static final int TWO_LINES = 60;

    @Test
    void theAnswerBeginsAboveTheFoldAndItsWordsAreSeen() throws IOException {
        List<String> hidden = new ArrayList<>();
        int seen = 0;
        try (BrowserContext reader = reader(Look.PHONE)) {
            for (JsonNode paste : pastes()) {
                Page page = open(reader, "/search");
                page.locator("#_kf-q").fill(paste.get("query").asString());
                page.locator("#_kf-q").press("Control+Enter");
                page.waitForURL("**/search");
                if (page.locator(".verdict.known + .open").count() > 0) {
                    seen++;
                    look(page, paste.get("qid").asString(), hidden);
                }
                page.close();
                if (seen == ENOUGH) {
                    break;
                }
            }
        }
        assertThat(seen).isEqualTo(ENOUGH);
        assertThat(hidden).isEmpty();
    }

    /// One of several lines for each field.
    private static List<JsonNode> pastes() throws IOException {
        List<JsonNode> pastes = new ArrayList<>();
        String field = "";
        for (String line : Files.readAllLines(PASTES)) {
            JsonNode paste = JsonMapper.shared().readTree(line);
            String its = paste.get("qid").asString().replaceAll("-.*", "");
            if (!its.equals(field) && paste.get("kind").asString().equals("block")) {
                field = its;
                pastes.add(paste);
            }
        }
        return pastes;
    }

    private static void look(Page page, String paste, List<String> hidden) {
        BoundingBox answer = page.locator(".open .answer").boundingBox();
        if (answer.y + TWO_LINES > Look.PHONE.height()) {
            hidden.add(paste + ": the answer begins at " + answer.y);
        }
        Locator marks = page.locator(".evidence mark");
        BoundingBox mark = (marks.count() == 0) ? null : marks.first().boundingBox();
        if (mark == null || mark.x + TWO_LINES > Look.PHONE.width() || mark.y > Look.PHONE.height()) {
            hidden.add(paste + ": the words are not seen");
        }
    }

}
