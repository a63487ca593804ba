package keyfound.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A query whose right answers people have named.
///
/// @param relevant ids of the right entries; empty when no entry answers it
/// @param kind group in which the query is counted; `-` when the file names none
record JudgedQuery(String qid, String query, Set<String> relevant, String kind) {

    private static final JsonMapper JSON = new JsonMapper();

    JudgedQuery {
        if (qid.isBlank()) {
            throw new IllegalArgumentException("a query has a blank qid");
        }
        relevant = Set.copyOf(relevant);
    }

    /// Reads a file of JSON lines `{"qid","query","relevant":[ids],"kind"}`; blank lines
    /// are ignored.
    /// @throws IllegalArgumentException when a line does not have this form, with its
    /// number
    static List<JudgedQuery> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder, not a file of queries");
        }
        List<String> lines = Files.readAllLines(file);
        List<JudgedQuery> queries = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                queries.add(parse(lines.get(line - 1), file + ":" + line));
            }
        }
        return queries;
    }

    private static JudgedQuery parse(String line, String place) {
        try {
            JsonNode node = JSON.readTree(line);
            Set<String> relevant = node.required("relevant")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
            return new JudgedQuery(node.required("qid").asString(), node.required("query").asString(), relevant,
                    node.path("kind").asString("-"));
        }
        catch (JacksonException | IllegalArgumentException wrong) {
            String reason = (wrong instanceof JacksonException json) ? json.getOriginalMessage() : wrong.getMessage();
            throw new IllegalArgumentException(place + ": not a judged query: " + reason, wrong);
        }
    }

}
