package keyfound.foreign.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// Questions and answers as the API of Apache Answer gives them: `/question/info` and
/// `/answer/page`, each answer of the API or lists of what is in them. The answer is the
/// accepted one, else the one with most votes.
final class ApacheAnswer {

    /// `AnswerAcceptedEnable` of its sources.
    private static final int ACCEPTED = 2;

    private ApacheAnswer() {
    }

    static void read(List<Path> files, ForeignContent content) throws IOException {
        List<JsonNode> questions = new ArrayList<>();
        Map<String, List<JsonNode>> answers = new HashMap<>();
        for (Path file : files) {
            for (JsonNode each : posts(JsonFile.read(file))) {
                if (each.has("title") && each.has("accepted_answer_id")) {
                    questions.add(each);
                }
                else if (each.has("question_id")) {
                    answers.computeIfAbsent(JsonFile.text(each, "question_id"), any -> new ArrayList<>()).add(each);
                }
                else {
                    throw new IllegalArgumentException(file + " has something that is neither question nor answer");
                }
            }
        }
        questions.forEach(question -> content.add(entry(question, answers)));
    }

    /// Of one answer of the API, of its list, or of a file that somebody joined from
    /// several of them.
    private static List<JsonNode> posts(JsonNode json) {
        if (json.isArray()) {
            return json.valueStream().flatMap(each -> posts(each).stream()).toList();
        }
        JsonNode data = json.has("data") ? json.path("data") : json;
        return data.has("list") ? posts(data.path("list")) : List.of(data);
    }

    private static ForeignEntry entry(JsonNode question, Map<String, List<JsonNode>> answers) {
        String id = JsonFile.text(question, "id");
        Optional<JsonNode> answer = answers.getOrDefault(id, List.of())
            .stream()
            .max(Comparator.comparing((JsonNode each) -> each.path("accepted").asInt(0) == ACCEPTED)
                .thenComparingInt(each -> each.path("vote_count").asInt(0)));
        List<String> tags = question.path("tags").valueStream().map(tag -> JsonFile.text(tag, "slug_name")).toList();
        return new ForeignEntry(id, "questions", CsvTable.oneLine(JsonFile.text(question, "title")),
                answer.map(each -> StackQuestions.withQuestion(text(each), text(question))).orElse(""), tags, "",
                answer
                    .map(each -> ForeignOrigin.of("")
                        .changed(ForeignOrigin.first(each, "update_time", "create_time"))
                        .votes(each.path("vote_count")))
                    .orElse(ForeignOrigin.of("")));
    }

    private static String text(JsonNode post) {
        String markdown = JsonFile.text(post, "content");
        return markdown.isBlank() ? HtmlMarkdown.of(JsonFile.text(post, "html")) : markdown.strip();
    }

}
