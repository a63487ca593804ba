package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/// Issues of GitHub. Their answer is the last comment of a maintainer.
///
/// Two shapes: that of `gh issue list --json number,title,body,labels,url,comments`, and
/// that of the REST API, whose comments are a list of their own with an `issue_url`.
final class GitHubIssues {

    private static final Set<String> MAINTAINERS = Set.of("OWNER", "MEMBER", "COLLABORATOR");

    private GitHubIssues() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        List<JsonNode> issues = new ArrayList<>();
        Map<String, List<JsonNode>> comments = new HashMap<>();
        for (Path file : files) {
            for (JsonNode each : JsonFile.list(JsonFile.read(file))) {
                if (each.has("issue_url")) {
                    String url = JsonFile.text(each, "issue_url");
                    comments.computeIfAbsent(url.substring(url.lastIndexOf('/') + 1), any -> new ArrayList<>())
                        .add(each);
                }
                else if (each.has("number") && each.has("title")) {
                    issues.add(each);
                }
                else {
                    throw new IllegalArgumentException(file + " has something that is neither an issue nor a comment");
                }
            }
        }
        for (JsonNode issue : issues) {
            if (issue.has("pull_request")) {
                content.left().add("#" + issue.path("number").asString() + ": a pull request is no question");
                continue;
            }
            content.add(entry(issue, comments.getOrDefault(issue.path("number").asString(), List.of())));
        }
    }

    private static ForeignEntry entry(JsonNode issue, List<JsonNode> comments) {
        List<JsonNode> said = new ArrayList<>(comments);
        if (issue.path("comments").isArray()) {
            said.addAll(issue.path("comments").valueStream().toList());
        }
        Optional<JsonNode> comment = said.stream()
            .filter(each -> MAINTAINERS.contains(ForeignOrigin.first(each, "authorAssociation", "author_association")))
            .reduce((_, last) -> last);
        String answer = comment.map(each -> JsonFile.text(each, "body")).orElse("");
        String body = JsonFile.text(issue, "body").strip();
        String whole = (answer.isBlank() || body.isEmpty()) ? answer : answer.strip() + "\n\n" + quoted(body);
        List<String> labels = issue.path("labels")
            .valueStream()
            .map(label -> label.isString() ? label.asString() : JsonFile.text(label, "name"))
            .toList();
        ForeignOrigin origin = ForeignOrigin.of(ForeignOrigin.first(issue, "html_url", "url"));
        return new ForeignEntry(issue.path("number").asString(), "issues",
                CsvTable.oneLine(JsonFile.text(issue, "title")), whole, labels, "",
                comment
                    .map(each -> origin
                        .changed(ForeignOrigin.first(each, "updated_at", "updatedAt", "created_at", "createdAt"))
                        .votes(thumbs(each)))
                    .orElse(origin));
    }

    /// The REST API counts reactions by their sign, the command line in groups.
    private static String thumbs(JsonNode comment) {
        return comment.path("reactionGroups")
            .valueStream()
            .filter(group -> JsonFile.text(group, "content").equals("THUMBS_UP"))
            .map(group -> group.path("users").path("totalCount").asString(""))
            .findFirst()
            .orElse(comment.path("reactions").path("+1").asString(""));
    }

    /// What was asked stands below the answer, where its error messages are still found.
    private static String quoted(String body) {
        return "Asked as:\n\n"
                + body.replace("\r\n", "\n").lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse("");
    }

}
