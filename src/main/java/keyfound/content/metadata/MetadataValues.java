package keyfound.content.metadata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

import keyfound.content.guard.ProblemCode;
import keyfound.entry.EntryId;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.text.LowerCase;
import keyfound.text.WrittenLanguage;

/// The values of a metadata mapping, each asked for by its key; what cannot be used
/// becomes a problem.
final class MetadataValues {

    private final Map<String, Object> values;

    private final SourceLocation place;

    private final Consumer<Problem> problems;

    MetadataValues(Map<String, Object> values, SourceLocation place, Consumer<Problem> problems) {
        this.values = values;
        this.place = place;
        this.problems = problems;
    }

    /// @param foreign tells the keys that are meant for somebody else
    /// @param holder what the mapping is, for the message
    void warnOfOthers(Set<String> known, Predicate<String> foreign, String holder) {
        for (String key : this.values.keySet()) {
            if (!known.contains(key) && !foreign.test(key)) {
                this.problems.accept(
                        ProblemCode.UNKNOWN_KEY.at(this.place, key, holder, String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    /// Empty when absent.
    String text(String key) {
        return switch (this.values.get(key)) {
            case null -> "";
            case String text -> text.strip().replaceAll("\\s+", " ");
            default -> wrong(key, "a text is expected", "");
        };
    }

    /// A YAML list, or one text with commas.
    List<String> texts(String key) {
        return switch (this.values.get(key)) {
            case null -> List.of();
            case String text -> split(text);
            case List<?> list -> strings(key, list);
            default -> wrong(key, "a list of texts is expected", List.of());
        };
    }

    /// Texts that may hold commas: a YAML list, or one text.
    List<String> lines(String key) {
        return (this.values.get(key) instanceof String text) ? (text.isBlank() ? List.of() : List.of(text.strip()))
                : texts(key);
    }

    /// Texts that may hold commas, or mappings that have one under `message`.
    ///
    /// What another generator means by the key is no mistake.
    List<String> messages(String key) {
        if (!(this.values.get(key) instanceof List<?> list)) {
            return (this.values.get(key) instanceof String) ? lines(key) : List.of();
        }
        return list.stream()
            .map(each -> (each instanceof Map<?, ?> error) ? error.get("message") : each)
            .filter(String.class::isInstance)
            .map(text -> String.valueOf(text).strip())
            .filter(text -> !text.isBlank())
            .toList();
    }

    List<String> tags() {
        return texts("tags").stream().map(LowerCase::of).distinct().toList();
    }

    /// A path is the address that a page had on another site: none of ours.
    List<EntryId> ids(String key) {
        List<EntryId> ids = new ArrayList<>();
        for (String text : texts(key)) {
            if (EntryId.isValid(text)) {
                ids.add(new EntryId(text));
            }
            else if (text.indexOf('/') < 0) {
                this.problems.accept(ProblemCode.INVALID_ID.at(this.place, text));
            }
        }
        return ids;
    }

    /// A BCP 47 language, as in `zh` or `en`; empty when absent.
    String language() {
        String lang = text("lang");
        if (!lang.isEmpty() && !lang.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            return wrong("lang", "'" + lang + "' is not a language such as en or zh", "");
        }
        return WrittenLanguage.main(lang);
    }

    Optional<LocalDate> date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        }
        catch (DateTimeParseException _) {
            return wrong(key, "'" + text + "' is not a date such as 2026-11-23", Optional.empty());
        }
    }

    int number(String key, int absent) {
        String text = text(key);
        try {
            return text.isEmpty() ? absent : Integer.parseInt(text);
        }
        catch (NumberFormatException _) {
            return wrong(key, "'" + text + "' is not a whole number", absent);
        }
    }

    /// @param first what counts when the key is absent or has another value
    String choice(String key, String first, String second) {
        String text = LowerCase.of(text(key));
        if (text.isEmpty() || text.equals(first) || text.equals(second)) {
            return text.isEmpty() ? first : text;
        }
        return wrong(key, first + " or " + second + " is expected", first);
    }

    boolean flag(String key) {
        return switch (LowerCase.of(text(key))) {
            case "true", "yes", "on" -> true;
            case "", "false", "no", "off" -> false;
            default -> wrong(key, "true or false is expected", false);
        };
    }

    /// Whether it is said to be false; what else it may be is not ours to judge.
    boolean isDenied(String key) {
        return this.values.get(key) instanceof String text && text.strip().equalsIgnoreCase("false");
    }

    private List<String> strings(String key, List<?> list) {
        List<String> strings = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof String text) {
                strings.add(text.strip());
            }
            else {
                wrong(key, "a list of texts is expected", "");
            }
        }
        strings.removeIf(String::isBlank);
        return strings;
    }

    private static List<String> split(String text) {
        return List.of(text.split("[,，]", -1)).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private <T> T wrong(String key, String why, T instead) {
        this.problems.accept(ProblemCode.WRONG_VALUE.at(this.place, key, why));
        return instead;
    }

}
