package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Questions as the Stack Exchange API gives them with a filter that has bodies and
/// answers. The answer is the accepted one, else the one with the highest score.
final class StackQuestions {

    private StackQuestions() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        for (Path file : files) {
            JsonNode json = JsonFile.read(file);
            for (JsonNode question : JsonFile.list(json.has("items") ? json.path("items") : json)) {
                if (!question.has("question_id")) {
                    throw new IllegalArgumentException(file + " has something without a question_id");
                }
                Optional<JsonNode> answer = question.path("answers")
                    .valueStream()
                    .max(Comparator.comparing((JsonNode each) -> each.path("is_accepted").asBoolean(false))
                        .thenComparingInt(each -> each.path("score").asInt(0)));
                String whole = answer.map(each -> withQuestion(text(each), text(question))).orElse("");
                List<String> tags = question.path("tags").valueStream().map(JsonNode::asString).toList();
                ForeignOrigin origin = answer
                    .map(each -> ForeignOrigin.of(JsonFile.text(question, "link"))
                        .changed(ForeignOrigin.first(each, "last_edit_date", "creation_date"))
                        .votes(each.path("score")))
                    .orElse(ForeignOrigin.of(""));
                content.add(new ForeignEntry(question.path("question_id").asString(), "questions",
                        CsvTable.oneLine(HtmlMarkdown.unescaped(JsonFile.text(question, "title"))), whole.strip(), tags,
                        "", origin));
            }
        }
    }

    /// The answer, and below it what was asked, as a quotation.
    static String withQuestion(String answer, String asked) {
        return answer + (asked.isBlank() ? "" : "\n\nAsked as:\n\n"
                + asked.lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse(""));
    }

    private static String text(JsonNode post) {
        return post.has("body_markdown") ? HtmlMarkdown.unescaped(JsonFile.text(post, "body_markdown")).strip()
                : HtmlMarkdown.of(JsonFile.text(post, "body"));
    }

}
