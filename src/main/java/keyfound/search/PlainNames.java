package keyfound.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names in a message that are not between quotation marks: of a library (`libgmp.so.10`), a file
/// (`settings.yaml`), a package (`node-sass`), a setting (`max_wal_size`).
///
/// A name counts by its letters. What stands in it besides, numbers and the mixture of letters and digits that ids and
/// hashes are made of, differs from one machine to the next: `host04` and `host12`, `web-5d4f9` and `web-77bcd` are alike.
final class PlainNames {

    /// On either side of a word so much is looked at: no name is as long, and what
    /// somebody
    /// brings may be.
    private static final int MAX_UNITS = 200;

    /// Where something joins the parts of a name: not a word of the language. A single
    /// colon
    /// joins nothing: `error: lost` is two words. Nothing is repeated here but single
    /// characters, since a repeated group costs the stack a frame for each repetition.
    private static final Pattern JOINED = Pattern.compile("[\\p{L}\\d](?:[._@+-]|::)[._@+:-]*+[\\p{L}\\d]");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\d]+");

    private static final Pattern LETTERS = Pattern.compile("(\\p{L}{2,})\\d*");

    private PlainNames() {
    }

    /// A place at which the two messages have different names; empty when there is none.
    static Optional<Difference> differing(ErrorMatch match) {
        Wording brought = match.brought();
        Wording written = match.known().wording();
        int ours = 0;
        int theirs = 0;
        for (Alignment.Pair pair : closed(match)) {
            List<Unit> here = brought.units().subList(ours, pair.brought());
            List<Unit> there = written.units().subList(theirs, pair.written());
            ours = Math.min(pair.brought() + 1, brought.units().size());
            theirs = Math.min(pair.written() + 1, written.units().size());
            if (here.stream().anyMatch(Unit::isSlot) || there.stream().anyMatch(PlainNames::isOpen)) {
                continue;
            }
            String own = names(brought, here);
            String other = names(written, there);
            if (!own.isEmpty() && !other.isEmpty() && !letters(own).equals(letters(other))) {
                return Optional.of(new Difference(Difference.Kind.OTHER_NAME, own, other));
            }
        }
        return Optional.empty();
    }

    /// The pairs, and one behind the last unit of both.
    private static List<Alignment.Pair> closed(ErrorMatch match) {
        List<Alignment.Pair> pairs = new ArrayList<>(match.alignment().pairs());
        pairs.add(new Alignment.Pair(match.brought().units().size(), match.known().wording().units().size()));
        return pairs;
    }

    private static boolean isOpen(Unit unit) {
        return unit.isSlot() || unit.kind() == Unit.Kind.PLACEHOLDER;
    }

    /// The names to which these units belong, as written.
    private static String names(Wording wording, List<Unit> units) {
        return units.stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD)
            .map(unit -> around(wording.text(), unit))
            .filter(PlainNames::isName)
            .distinct()
            .collect(Collectors.joining(" "));
    }

    /// From blank to blank, without the punctuation of the sentence; of what is longer,
    /// the
    /// part around the word.
    private static String around(String text, Unit unit) {
        int start = unit.start();
        while (start > 0 && unit.start() - start < MAX_UNITS && isInner(text.charAt(start - 1))) {
            start--;
        }
        int end = unit.end();
        while (end < text.length() && end - unit.end() < MAX_UNITS && isInner(text.charAt(end))) {
            end++;
        }
        while (end > unit.end() && ".:+-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInner(char c) {
        return (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) || "._@+-:".indexOf(c) >= 0;
    }

    private static boolean isName(String text) {
        return JOINED.matcher(text).find();
    }

    private static List<String> letters(String names) {
        List<String> letters = new ArrayList<>();
        Matcher part = PART.matcher(names);
        while (part.find()) {
            Matcher word = LETTERS.matcher(part.group());
            if (word.matches()) {
                letters.add(word.group(1));
            }
        }
        return letters;
    }

}
