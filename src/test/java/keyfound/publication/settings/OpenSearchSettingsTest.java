package keyfound.publication.settings;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenSearchSettingsTest {

    @Test
    void thePasswordIsNotPrinted() {
        OpenSearchSettings settings = new OpenSearchSettings(List.of("https://search.example.org:9200"), "ann",
                "zorb-secret", "keyfound", 1, 1, "");
        assertThat(settings).asString().contains("search.example.org", "ann").doesNotContain("zorb-secret");
    }

}
