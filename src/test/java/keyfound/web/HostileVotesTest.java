package keyfound.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import keyfound.entry.EntryId;
import keyfound.feedback.Outcome;
import keyfound.feedback.Outcomes;

import static org.assertj.core.api.Assertions.assertThat;

/// Votes tell maintainers what helps. They decide neither a verdict nor an order.
class HostileVotesTest extends ServedSite {

    private static final int VOTES = 1000;

    private static final List<String> ERRORS = List.of(
            "fatal: not a git repository (or any of the parent directories): .git",
            "bash: ./run.sh: /bin/bash^M: bad interpreter: No such file or directory",
            "Could not transfer artifact org.example:lib:pom:1.0 from/to central: PKIX path building failed",
            "ERROR 1452 (23000): Cannot add or update a child row: a foreign key constraint fails");

    @Autowired
    private Outcomes outcomes;

    @Test
    void aThousandVotesMoveNoKnownError() {
        List<Found> before = ERRORS.stream().map(this::found).toList();
        assertThat(before).allSatisfy(found -> assertThat(found.ids()).hasSizeGreaterThan(2).doesNotContain(""));
        for (Found found : before) {
            for (int i = 0; i < VOTES; i++) {
                this.outcomes.record(new EntryId(found.ids().getFirst()), Outcome.FAILED);
                this.outcomes.record(new EntryId(found.ids().getLast()), Outcome.FIXED);
            }
        }
        assertThat(ERRORS.stream().map(this::found).toList()).isEqualTo(before);
    }

    private Found found(String error) {
        JsonNode answer = new JsonMapper()
            .readTree(get("/api/v1/search?q=" + URLEncoder.encode(error, StandardCharsets.UTF_8)).body());
        List<String> ids = new ArrayList<>();
        answer.path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
        return new Found(answer.path("verdict").asString(), ids);
    }

    /// What a search says, as far as votes could change it.
    private record Found(String verdict, List<String> ids) {
    }

}
