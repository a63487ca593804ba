package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Topics of a Discourse forum, a file each or a list. Their answer is the post that was
/// accepted as the solution.
final class DiscourseTopics {

    private DiscourseTopics() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        for (Path file : files) {
            for (JsonNode topic : JsonFile.list(JsonFile.read(file))) {
                List<JsonNode> posts = topic.path("post_stream").path("posts").valueStream().toList();
                if (posts.isEmpty()) {
                    throw new IllegalArgumentException(file + " has a topic without post_stream.posts");
                }
                String number = topic.path("id").asString("");
                Optional<JsonNode> solution = solution(topic, posts);
                if (solution.isEmpty()) {
                    content.left().add("topic " + number + ": no post was accepted as the solution");
                    continue;
                }
                List<String> tags = topic.path("tags")
                    .valueStream()
                    .map(tag -> tag.isString() ? tag.asString() : JsonFile.text(tag, "name"))
                    .toList();
                String answer = text(solution.get()) + "\n\nAsked as:\n\n"
                        + text(posts.getFirst()).lines()
                            .map(line -> "> " + line)
                            .reduce((a, b) -> a + "\n" + b)
                            .orElse("");
                content.add(new ForeignEntry(number, "topics", CsvTable.oneLine(JsonFile.text(topic, "title")), answer,
                        tags, "",
                        ForeignOrigin.of("")
                            .changed(ForeignOrigin.first(solution.get(), "updated_at", "created_at"))
                            .votes(likes(solution.get()))));
            }
        }
    }

    private static Optional<JsonNode> solution(JsonNode topic, List<JsonNode> posts) {
        int accepted = topic.path("accepted_answer").path("post_number").asInt(0);
        return posts.stream()
            .filter(post -> post.path("accepted_answer").asBoolean(false)
                    || (accepted > 0 && post.path("post_number").asInt(0) == accepted))
            .findFirst();
    }

    /// Of the actions on a post, the one with the number 2 is a like.
    private static String likes(JsonNode post) {
        return post.path("actions_summary")
            .valueStream()
            .filter(action -> action.path("id").asInt(0) == 2)
            .map(action -> action.path("count").asString("0"))
            .findFirst()
            .orElse("");
    }

    /// Markdown as it was written, where the export has it.
    private static String text(JsonNode post) {
        return post.has("raw") ? JsonFile.text(post, "raw").strip() : HtmlMarkdown.of(JsonFile.text(post, "cooked"));
    }

}
