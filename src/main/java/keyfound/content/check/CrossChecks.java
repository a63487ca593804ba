package keyfound.content.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.content.Attachments;
import keyfound.content.guard.ProblemCode;
import keyfound.content.html.MarkdownNames;
import keyfound.content.words.HeadingWords;
import keyfound.entry.CollectionId;
import keyfound.entry.EntryOutline;
import keyfound.entry.InternalLink;
import keyfound.entry.Problem;
import keyfound.entry.SourceLocation;
import keyfound.entry.SourceOutline;
import keyfound.entry.listing.OutlinedEntries;
import keyfound.text.LowerCase;
import keyfound.twin.Twins;

/// Finds the trouble that shows only when all files are seen together: dead links, ids
/// and questions that occur twice, entries that lack a twin, files unlike their siblings.
///
/// Done for all entries at every publication, so it remembers what it worked out of a
/// file for as long as that is the same. Not for use by several threads.
public final class CrossChecks {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)");

    private final Attachments attachments;

    private final List<Problem> problems = new ArrayList<>();

    private IdentityHashMap<SourceOutline, NameKeys> keys = new IdentityHashMap<>();

    /// @param attachments tells which files lie beside the Markdown files
    public CrossChecks(Attachments attachments) {
        this.attachments = attachments;
    }

    /// @param twins of the entries of these files
    /// @param attachments tells which files lie beside the Markdown files
    /// @return by file, then line
    public static List<Problem> problems(Collection<SourceOutline> files, Attachments attachments, Twins twins) {
        return new CrossChecks(attachments).problems(files, twins);
    }

    /// @param files all of them; those that did not change are the same objects as the
    /// last time
    /// @param twins of the entries of these files
    /// @return by file, then line
    public List<Problem> problems(Collection<SourceOutline> files, Twins twins) {
        this.problems.clear();
        List<SourceOutline> sorted = files.stream().sorted(Comparator.comparing(SourceOutline::path)).toList();
        checkCollections(sorted);
        OutlinedEntries entries = OutlinedEntries.of(sorted);
        checkEntries(sorted, entries);
        checkTwins(sorted, entries);
        checkLinks(sorted);
        this.problems.addAll(SiblingFiles.problems(sorted));
        Map<String, Set<String>> named = namesByFile(sorted, twins);
        twins.missing()
            .stream()
            .filter(missing -> !isNameOfMany(missing.entry())
                    && !named.getOrDefault(missing.file(), Set.of()).contains(missing.entry().question()))
            .forEach(missing -> report(ProblemCode.TWIN_MISSING, missing.entry().source(), missing.entry().id(),
                    missing.file()));
        this.problems.sort(Comparator.comparing((Problem problem) -> problem.location().file())
            .thenComparingInt(problem -> problem.location().line()));
        return List.copyOf(this.problems);
    }

    /// What two files call letter for letter the same, in two languages, neither of them
    /// lacks.
    private static Map<String, Set<String>> namesByFile(List<SourceOutline> files, Twins twins) {
        Set<String> wanted = twins.missing().stream().map(Twins.Missing::file).collect(Collectors.toSet());
        Map<String, Set<String>> names = new HashMap<>();
        files.stream()
            .filter(file -> wanted.contains(file.path()))
            .forEach(file -> names.put(file.path(),
                    file.entries().stream().map(EntryOutline::question).collect(Collectors.toSet())));
        return names;
    }

    /// Whether the writer asks it, rather than the heading naming a text: many files have
    /// a heading "Installation".
    private static boolean isAsked(EntryOutline entry) {
        if (!entry.pinned() && isNameOfMany(entry)) {
            return false;
        }
        return entry.pinned() || HeadingWords.asks(entry.question()) || HeadingWords.fails(entry.question())
                || HeadingWords.hasCode(entry.question())
                || entry.question().codePoints().noneMatch(Character::isLetter);
    }

    /// `Common issues` is the name of a text in many files.
    private static boolean isNameOfMany(EntryOutline entry) {
        return HeadingWords.isFaq(entry.question()) && !HeadingWords.asks(entry.question());
    }

    private void checkCollections(List<SourceOutline> files) {
        Map<CollectionId, String> owners = new HashMap<>();
        for (SourceOutline file : files) {
            file.collectionId().ifPresent(id -> {
                String owner = owners.putIfAbsent(id, file.path());
                if (owner != null) {
                    report(ProblemCode.DUPLICATE_COLLECTION, new SourceLocation(file.path(), 0), id, owner);
                }
            });
        }
    }

    private void checkEntries(List<SourceOutline> files, OutlinedEntries entries) {
        IdentityHashMap<SourceOutline, NameKeys> now = new IdentityHashMap<>(files.size());
        List<NameKeys> all = new ArrayList<>(files.size());
        for (SourceOutline file : files) {
            NameKeys known = this.keys.get(file);
            NameKeys keysOfFile = (known != null) ? known : NameKeys.of(file);
            now.put(file, keysOfFile);
            all.add(keysOfFile);
        }
        this.keys = now;
        FirstBearers ids = new FirstBearers(entries.size(),
                (one, other) -> NameKeys.haveTheSameId(entries.get(one), entries.get(other)), _ -> true);
        FirstBearers questions = new FirstBearers(entries.size(),
                (one, other) -> NameKeys.askTheSame(entries.get(one), entries.get(other)),
                entry -> all.get(entries.file(entry)).isAsked(entries.order(entry), () -> isAsked(entries.get(entry))));
        int number = 0;
        for (NameKeys file : all) {
            for (int order = 0; order < file.size(); order++) {
                int entry = number++;
                // an id that was made yields to others by itself
                if (file.id(order) != 0) {
                    ids.bearer(file.id(order), entry)
                        .ifPresent(owner -> reportId(entries.get(entry), entries.get(owner)));
                }
                questions.bearer(file.question(order), entry)
                    .ifPresent(asked -> reportQuestion(entries.get(entry), entries.get(asked)));
            }
        }
    }

    private void reportId(EntryOutline entry, EntryOutline owner) {
        report(ProblemCode.DUPLICATE_ID, entry.source(), entry.id(), owner.source());
    }

    private void reportQuestion(EntryOutline entry, EntryOutline asked) {
        report(ProblemCode.DUPLICATE_QUESTION, entry.source(), asked.source(), entry.question());
    }

    private void checkTwins(List<SourceOutline> files, OutlinedEntries entries) {
        files.stream()
            .filter(SourceOutline::namesTwins)
            .flatMap(file -> file.entries().stream())
            .forEach(entry -> entry.twins()
                .stream()
                .filter(twin -> entries.number(twin).isEmpty())
                .forEach(twin -> report(ProblemCode.WRONG_VALUE, entry.source(), "twin",
                        "there is no entry '" + twin + "'")));
    }

    private void checkLinks(List<SourceOutline> files) {
        Map<String, SourceOutline> targets = HashMap.newHashMap(files.size());
        files.forEach(file -> targets.put(file.path(), file));
        Map<String, Set<String>> anchors = new HashMap<>();
        for (SourceOutline file : files) {
            for (InternalLink link : file.links()) {
                SourceOutline target = targets.get(link.path());
                if (target == null) {
                    checkAttachment(link);
                }
                else if (link.fragment().isPresent()) {
                    checkAnchor(link, link.fragment().get(),
                            anchors.computeIfAbsent(link.path(), _ -> new HashSet<>(target.anchors())));
                }
            }
        }
    }

    private void checkAttachment(InternalLink link) {
        boolean page = MarkdownNames.is(link.path());
        if (page || this.attachments.find(link.path()).isEmpty()) {
            boolean picture = PICTURE.matcher(link.path()).matches();
            report(picture ? ProblemCode.MISSING_IMAGE : ProblemCode.DEAD_LINK, link.from(), link.path());
        }
    }

    private void checkAnchor(InternalLink link, String name, Set<String> known) {
        if (!known.contains(name) && !known.contains(LowerCase.of(name))) {
            report(ProblemCode.DEAD_ANCHOR, link.from(), link.path(), name);
        }
    }

    private void report(ProblemCode code, SourceLocation place, Object... values) {
        this.problems.add(code.at(place, values));
    }

}
