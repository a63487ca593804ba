package keyfound.content.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.content.guard.ProblemCode;
import keyfound.entry.EntryId;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.text.SpellingDistance;

/// What an entry says of itself in an HTML comment right below its heading.
///
/// @param twins ids of the same entry in other languages
/// @param lang empty when not said
public record EntryMetadata(List<String> tags, List<EntryId> aliases, List<EntryId> twins, List<String> errors,
        List<String> versions, Optional<LocalDate> verified, String lang) {

    public static final EntryMetadata NONE = new EntryMetadata(List.of(), List.of(), List.of(), List.of(), List.of(),
            Optional.empty(), "");

    private static final Set<String> KEYS = Set.of("tags", "aliases", "twin", "errors", "versions", "verified", "lang");

    private static final Pattern KEY = Pattern.compile("([A-Za-z]{1,20})\\s?:");

    /// Whether a comment means to be metadata: one of its lines begins with a known key,
    /// or all with what could be one and one is a letter off, or the id, which stands in
    /// the heading. Any other comment is the writer's own affair.
    public static boolean isIn(String comment) {
        List<String> keys = inner(comment).lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("-"))
            .map(EntryMetadata::key)
            .toList();
        return keys.stream().anyMatch(KEYS::contains)
                || (!keys.contains("") && keys.stream().anyMatch(EntryMetadata::isMistaken));
    }

    private static String key(String line) {
        Matcher key = KEY.matcher(line);
        return key.lookingAt() ? key.group(1) : "";
    }

    private static boolean isMistaken(String key) {
        return key.matches("(?i)i+d+s?") || KEYS.stream().anyMatch(known -> SpellingDistance.isOneOff(key, known));
    }

    /// @param comment with its marks
    public static EntryMetadata read(String comment, SourceLocation place, Consumer<Problem> problems) {
        try {
            Map<String, Object> mapping = BoundedYaml.mapping(inner(comment));
            MetadataValues values = new MetadataValues(mapping, place, problems);
            values.warnOfOthers(KEYS, _ -> false, "entry's metadata");
            return new EntryMetadata(values.tags(), values.ids("aliases"), values.ids("twin"), values.lines("errors"),
                    values.texts("versions"), values.date("verified"), values.language());
        }
        catch (BoundedYaml.Refused ex) {
            SourceLocation line = new SourceLocation(place.file(), place.line() + ex.line());
            problems.accept(ProblemCode.BAD_METADATA.at(line, ex.why()));
            return NONE;
        }
    }

    private static String inner(String comment) {
        return comment.strip().replaceAll("^<!--|-->$", "");
    }

}
