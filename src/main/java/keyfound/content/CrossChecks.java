package keyfound.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import keyfound.entry.CollectionId;
import keyfound.entry.EntryId;
import keyfound.entry.EntryOutline;
import keyfound.entry.InternalLink;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.Twins;

/// Finds the trouble that shows only when all files are seen together: dead links, ids and questions that occur twice, entries
/// that lack a twin.
public final class CrossChecks {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)");

    private final Attachments attachments;

    private final List<Problem> problems = new ArrayList<>();

    private CrossChecks(Attachments attachments) {
        this.attachments = attachments;
    }

    /// @param twins of the entries of these files
    /// @param attachments tells which files lie beside the Markdown files
    /// @return by file, then line
    public static List<Problem> problems(Collection<SourceOutline> files, Attachments attachments, Twins twins) {
        CrossChecks checks = new CrossChecks(attachments);
        List<SourceOutline> sorted = files.stream().sorted(Comparator.comparing(SourceOutline::path)).toList();
        checks.checkCollections(sorted);
        checks.checkEntries(sorted);
        checks.checkTwins(sorted);
        checks.checkLinks(sorted);
        twins.missing()
            .forEach(missing -> checks.report(ProblemCode.TWIN_MISSING, missing.entry().source(), missing.entry().id(),
                    missing.file()));
        checks.problems.sort(Comparator.comparing((Problem problem) -> problem.location().file())
            .thenComparingInt(problem -> problem.location().line()));
        return List.copyOf(checks.problems);
    }

    private void checkCollections(List<SourceOutline> files) {
        Map<CollectionId, String> owners = new HashMap<>();
        for (SourceOutline file : files) {
            file.collection().ifPresent(collection -> {
                String owner = owners.putIfAbsent(collection.id(), file.path());
                if (owner != null) {
                    report(ProblemCode.DUPLICATE_COLLECTION, new SourceLocation(file.path(), 0), collection.id(),
                            owner);
                }
            });
        }
    }

    private void checkEntries(List<SourceOutline> files) {
        Map<String, EntryOutline> ids = new HashMap<>();
        Map<String, EntryOutline> questions = new HashMap<>();
        for (SourceOutline file : files) {
            for (EntryOutline entry : file.entries()) {
                // an id that was made yields to others by itself
                EntryOutline owner = entry.pinned()
                        ? ids.putIfAbsent(entry.id().value().toLowerCase(Locale.ROOT), entry) : null;
                if (owner != null) {
                    report(ProblemCode.DUPLICATE_ID, entry.source(), entry.id(), owner.source());
                }
                String words = words(entry.question());
                EntryOutline asked = questions.putIfAbsent(entry.lang() + " " + words, entry);
                if (asked != null) {
                    report(ProblemCode.DUPLICATE_QUESTION, entry.source(), asked.source(), entry.question());
                }
            }
        }
    }

    private void checkTwins(List<SourceOutline> files) {
        Set<EntryId> ids = new HashSet<>();
        files.forEach(file -> file.entries().forEach(entry -> ids.add(entry.id())));
        for (SourceOutline file : files) {
            for (EntryOutline entry : file.entries()) {
                entry.twins()
                    .stream()
                    .filter(twin -> !ids.contains(twin))
                    .forEach(twin -> report(ProblemCode.WRONG_VALUE, entry.source(), "twin",
                            "there is no entry '" + twin + "'"));
            }
        }
    }

    /// Letters and digits in lower case, with a blank between words: done for every entry
    /// at every publication.
    private static String words(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            int letter = lower.codePointAt(at);
            int type = Character.getType(letter);
            if (Character.isLetter(letter) || type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER) {
                words.appendCodePoint(letter);
            }
            else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private void checkLinks(List<SourceOutline> files) {
        Map<String, Set<String>> anchors = new HashMap<>();
        files.forEach(file -> anchors.put(file.path(), new HashSet<>(file.anchors())));
        for (SourceOutline file : files) {
            file.links().forEach(link -> checkLink(link, anchors));
        }
    }

    private void checkLink(InternalLink link, Map<String, Set<String>> anchors) {
        Set<String> known = anchors.get(link.path());
        if (known == null) {
            boolean page = link.path().toLowerCase(Locale.ROOT).endsWith(".md");
            if (page || this.attachments.find(link.path()).isEmpty()) {
                boolean picture = PICTURE.matcher(link.path()).matches();
                report(picture ? ProblemCode.MISSING_IMAGE : ProblemCode.DEAD_LINK, link.from(), link.path());
            }
            return;
        }
        link.fragment()
            .filter(name -> !known.contains(name) && !known.contains(name.toLowerCase(Locale.ROOT)))
            .ifPresent(name -> report(ProblemCode.DEAD_ANCHOR, link.from(), link.path(), name));
    }

    private void report(ProblemCode code, SourceLocation place, Object... values) {
        this.problems.add(code.at(place, values));
    }

}
