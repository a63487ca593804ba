package keyfound.start;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/// A setting that is a letter off is told at the start.
class UnknownSettingsTest {

    private final UnknownSettings settings = new UnknownSettings(List.of("keyfound.content.dir", "keyfound.data.dir",
            "keyfound.content.git.webhook-secret", "keyfound.api.allowed-origins"));

    @Test
    void aMisspeltSettingIsToldWithTheOneThatWasMeant() {
        assertThat(advice("keyfound.contnet.dir")).singleElement()
            .isEqualTo(
                    "There is no setting 'keyfound.contnet.dir': it does nothing. Did you mean keyfound.content.dir?");
        assertThat(advice("KEYFOUND_CONTENT_GIT_WEBHOKSECRET")).singleElement()
            .asString()
            .endsWith("Did you mean KEYFOUND_CONTENT_GIT_WEBHOOKSECRET?");
    }

    @Test
    void twoLettersInTheWrongOrderAreOneMistakeAlsoInAShortName() {
        assertThat(advice("keyfound.data.idr")).singleElement().asString().endsWith("Did you mean keyfound.data.dir?");
        assertThat(advice("keyfound.dtaa.idr")).singleElement().asString().doesNotContain("Did you mean");
    }

    @Test
    void aSettingThatResemblesNoneIsToldAndAVariableIsNot() {
        assertThat(advice("keyfound.colour")).singleElement()
            .asString()
            .endsWith("docs/operating.md lists those there are");
        assertThat(advice("KEYFOUND_IMAGE")).isEmpty();
    }

    @Test
    void everyWayOfWritingASettingIsKnown() {
        for (String name : List.of("keyfound.content.dir", "KEYFOUND_CONTENT_DIR", "keyfound.api.allowedOrigins[0]",
                "KEYFOUND_API_ALLOWEDORIGINS_0", "keyfound.content.git.webhook_secret", "server.port")) {
            assertThat(advice(name)).as(name).isEmpty();
        }
    }

    private List<String> advice(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, "x")));
        return this.settings.in(environment);
    }

}
