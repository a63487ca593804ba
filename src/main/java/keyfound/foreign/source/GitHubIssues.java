package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        String answer = said.stream()
            .filter(comment -> MAINTAINERS.contains(JsonFile.text(comment,
                    comment.has("authorAssociation") ? "authorAssociation" : "author_association")))
            .reduce((_, last) -> last)
            .map(comment -> JsonFile.text(comment, "body"))
            .orElse("");
        String body = JsonFile.text(issue, "body").strip();
        String whole = (answer.isBlank() || body.isEmpty()) ? answer : answer.strip() + "\n\n" + quoted(body);
        List<String> labels = issue.path("labels")
            .valueStream()
            .map(label -> label.isString() ? label.asString() : JsonFile.text(label, "name"))
            .toList();
        String url = JsonFile.text(issue, issue.has("html_url") ? "html_url" : "url");
        return new ForeignEntry(issue.path("number").asString(), "issues",
                CsvTable.oneLine(JsonFile.text(issue, "title")), whole, labels, "", url);
    }

    /// What was asked stands below the answer, where its error messages are still found.
    private static String quoted(String body) {
        return "Asked as:\n\n"
                + body.replace("\r\n", "\n").lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse("");
    }

}
