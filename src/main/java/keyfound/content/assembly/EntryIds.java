package keyfound.content.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import keyfound.entry.EntryId;
import keyfound.entry.SourceLocation;
import keyfound.text.LowerCase;
import keyfound.text.Scripts;
import keyfound.text.StopWords;
import keyfound.text.Transliteration;

/// Makes the ids of one file's entries from their questions; the same file gives the same
/// ids.
final class EntryIds {

    static final int MAX_CHARS = 60;

    /// Words, and identifiers such as `os.error_24` or `vc_processors::core`.
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z0-9]+");

    private final Map<String, SourceLocation> taken = new HashMap<>();

    /// Ids that writers gave to entries of the file, in lower case: none of them is made
    /// from a question.
    private final Set<String> given = new HashSet<>();

    /// What questions of the file will be given, known only where something in it is not
    /// asked.
    private final Set<String> asked = new HashSet<>();

    /// By question: to transliterate one takes as long as all else that is done with it.
    private final Map<String, String> bases = new HashMap<>();

    /// @param id as written, whether it can be one or not
    void reserve(String id) {
        this.given.add(LowerCase.of(id));
    }

    /// Keeps the id that a question will be given from what is only named by a heading.
    void expect(String question) {
        this.asked.add(base(question));
    }

    /// An id for a text that has the name of its heading. Questions come first, wherever
    /// they stand in the file: their ids do not depend on the texts between them.
    EntryId ofName(String name, SourceLocation place) {
        String base = base(name);
        boolean free = !this.asked.contains(base) && !this.given.contains(base) && !this.taken.containsKey(base);
        String id = free ? base : base + "-text";
        for (int count = 2; this.asked.contains(id) || this.given.contains(id)
                || this.taken.putIfAbsent(id, place) != null; count++) {
            id = base + "-text-" + count;
        }
        return new EntryId(id);
    }

    /// Keeps an id that the writer gave from being given again.
    /// @return the entry that has it already; empty when it was free
    Optional<SourceLocation> pin(EntryId id, SourceLocation place) {
        return Optional.ofNullable(this.taken.putIfAbsent(LowerCase.of(id.value()), place));
    }

    /// The id that was made from a question before its writer wrote it down with more
    /// behind it, because another file had it: links to it as an anchor stay alive.
    /// @return empty when the given id is no such one, or another entry of the file has
    /// the shorter one
    Optional<String> shortened(EntryId given, String question) {
        if (!mayBeMadeOf(question, given.value())) {
            return Optional.empty();
        }
        String base = base(question);
        boolean longer = given.value().startsWith(base + "-");
        return (longer && !this.given.contains(base) && !this.taken.containsKey(base)) ? Optional.of(base)
                : Optional.empty();
    }

    /// False where the id has too few words, told without transliterating the question:
    /// what does that takes a tenth of a start to load. Of each sign a word is made, and
    /// four words at least are left of a question that is cut.
    private static boolean mayBeMadeOf(String question, String id) {
        long wordsBefore = id.chars().filter(c -> c == '-').count();
        boolean transliterated = !Transliteration.isAscii(question) && latinWords(question).isEmpty();
        long signs = transliterated ? question.codePoints().filter(Scripts::isHan).limit(4).count() : 0;
        return wordsBefore >= Math.max(1, signs);
    }

    /// An id for the question that no other entry of the file has.
    EntryId of(String question, SourceLocation place) {
        String base = base(question);
        String id = base;
        for (int count = 2; this.given.contains(id) || this.taken.putIfAbsent(id, place) != null; count++) {
            id = base + "-" + count;
        }
        return new EntryId(id);
    }

    private String base(String question) {
        return this.bases.computeIfAbsent(question, EntryIds::made);
    }

    private static String made(String question) {
        String id = Transliteration.isAscii(question) ? Transliteration.slug(question, MAX_CHARS) : ofMixed(question);
        if (id.isEmpty()) {
            id = "q-" + Integer.toHexString(question.hashCode());
        }
        return id.chars().allMatch(c -> c == '-' || Character.isDigit(c)) ? "q-" + id : id;
    }

    /// The Latin words of a question in another script when they say enough, else the
    /// whole question transliterated.
    private static String ofMixed(String question) {
        return Transliteration.slug(latinWords(question).orElse(question), MAX_CHARS);
    }

    /// @return empty when they say too little
    private static Optional<String> latinWords(String question) {
        List<String> words = new ArrayList<>();
        Matcher matcher = LATIN_WORD.matcher(question);
        while (matcher.find()) {
            words.add(LowerCase.of(matcher.group()));
        }
        long telling = words.stream().filter(word -> word.length() > 2 && !StopWords.ID.contains(word)).count();
        return (telling >= 2) ? Optional.of(String.join("-", words)) : Optional.empty();
    }

}
