package keyfound.web.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

import keyfound.web.site.Addresses;

/// Teaches agents when and how to look up an error here: a skill as
/// https://agentskills.io/specification has it, found as
/// https://github.com/cloudflare/agent-skills-discovery-rfc says in version 0.2.0.
@Controller
final class SkillController {

    static final String FILE = "/.well-known/agent-skills/keyfound/SKILL.md";

    private static final String SCHEMA = "https://schemas.agentskills.io/discovery/0.2.0/schema.json";

    /// Where the text has the address of this site.
    private static final String SITE = "https://answers.example.org";

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^description: (.+)$");

    private final Addresses addresses;

    private final JsonMapper json;

    private final String text;

    SkillController(Addresses addresses, JsonMapper json) throws IOException {
        this.addresses = addresses;
        this.json = json;
        try (InputStream in = Objects
            .requireNonNull(SkillController.class.getResourceAsStream("/keyfound/skill/keyfound/SKILL.md"))) {
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping(FILE)
    ResponseEntity<String> skill() {
        return PlainResponse.markdown(text(), this.addresses.absolute("/"));
    }

    @GetMapping("/.well-known/agent-skills/index.json")
    ResponseEntity<String> skills() {
        Map<String, String> skill = new LinkedHashMap<>();
        skill.put("name", "keyfound");
        skill.put("type", "skill-md");
        Matcher description = DESCRIPTION.matcher(this.text);
        skill.put("description", description.find() ? description.group(1) : "");
        skill.put("url", this.addresses.absolute(FILE));
        skill.put("digest", "sha256:" + digest(text()));
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("$schema", SCHEMA);
        index.put("skills", List.of(skill));
        return PlainResponse.of("application/json", this.json.writeValueAsString(index));
    }

    private String text() {
        return this.text.replace(SITE, this.addresses.absolute(""));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

}
