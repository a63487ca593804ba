package keyfound.content.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import keyfound.content.guard.ProblemCode;
import keyfound.content.lines.ListedQuestions;
import keyfound.entry.CollectionHead;
import keyfound.entry.EntryId;
import keyfound.entry.Labels;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;

/// What a file says of itself above its text, between two lines `---`.
///
/// @param head its texts are empty when not said
/// @param labels the language is empty when not said
/// @param errors messages that the file's only entry answers
/// @param draft whether the file is not to be served yet
public record FrontMatter(CollectionHead head, Labels labels, List<String> versions, List<EntryId> aliases,
        List<String> errors, boolean draft) {

    static final FrontMatter NONE = new FrontMatter(new CollectionHead("", "", "", Integer.MAX_VALUE, "", false),
            new Labels("", List.of()), List.of(), List.of(), List.of(), false);

    public static final Set<String> KEYS = Set.of("title", "description", "lang", "tags", "product", "versions",
            "aliases", "errors", "order", "group", "rank", "draft");

    /// A text and where its front matter ends.
    ///
    /// @param metadata empty when there is none
    /// @param toml whether it is TOML rather than YAML
    /// @param body the text with an empty line for each line of front matter, so that
    /// lines keep their numbers
    public record Cut(String metadata, boolean toml, String body) {
    }

    public static Cut cut(String text) {
        String mark = text.startsWith("---\n") ? "---" : text.startsWith("+++\n") ? "+++" : "";
        if (mark.isEmpty()) {
            return new Cut("", false, text);
        }
        int end = text.indexOf("\n" + mark, 3);
        while (end >= 0 && !isLineEnd(text, end + 4)) {
            end = text.indexOf("\n" + mark, end + 1);
        }
        String inner = (end < 0) ? "" : text.substring(4, Math.max(4, end + 1));
        if (end < 0 || !isMetadata(inner, mark)) {
            return new Cut("", false, text);
        }
        boolean toml = mark.equals("+++");
        String rest = text.substring(end + 4);
        Optional<String> listed = ListedQuestions.in(toml ? "" : inner)
            .map(lines -> "\n" + String.join("\n", lines) + "\n");
        return new Cut(inner, toml, listed.map(questions -> questions + separated(rest, inner))
            .orElseGet(() -> "\n".repeat((int) inner.chars().filter(c -> c == '\n').count() + 1) + rest));
    }

    /// What stands below the questions of the front matter is none of the last answer.
    private static String separated(String rest, String yaml) {
        String title = yaml.lines()
            .filter(line -> line.startsWith("title:"))
            .map(line -> line.substring(6).strip())
            .findFirst()
            .orElse("");
        return (rest.isBlank() || rest.stripLeading().startsWith("#") || title.isEmpty()) ? rest
                : "# " + title.replaceAll("^[\"']|[\"']$", "") + rest;
    }

    /// Two rules with text between them are no front matter: that begins with a key.
    private static boolean isMetadata(String inner, String mark) {
        return mark.equals("+++") || inner.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .findFirst()
            .map(line -> line.indexOf(':') > 0 || "{[&!*?-%\"'".indexOf(line.charAt(0)) >= 0)
            .orElse(true);
    }

    private static boolean isLineEnd(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next == text.length() || text.charAt(next) == '\n';
    }

    public static FrontMatter read(Cut cut, String path, Consumer<Problem> problems) {
        try {
            Map<String, Object> mapping = cut.toml() ? BoundedToml.mapping(cut.metadata())
                    : BoundedYaml.mapping(cut.metadata());
            MetadataValues values = new MetadataValues(mapping, new SourceLocation(path, 1), problems);
            values.warnOfOthers(KEYS, ForeignKeys::contains, "front matter");
            String title = values.text("title");
            String description = values.text("description");
            Labels labels = new Labels(values.language(), values.tags());
            String product = values.text("product");
            List<String> versions = values.texts("versions");
            List<EntryId> aliases = values.ids("aliases");
            int order = values.number("order", Integer.MAX_VALUE);
            CollectionHead head = new CollectionHead(title, description, product, order, values.text("group"),
                    values.choice("rank", "answers", "reference").equals("reference"));
            return new FrontMatter(head, labels, versions, aliases, values.messages("errors"),
                    values.flag("draft") || values.isDenied("published") || values.isDenied("publish"));
        }
        catch (BoundedYaml.Refused ex) {
            problems.accept(ProblemCode.BAD_FRONT_MATTER.at(new SourceLocation(path, ex.line() + 2), ex.why()));
            return NONE;
        }
    }

}
