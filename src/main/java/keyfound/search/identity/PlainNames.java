package keyfound.search.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import keyfound.search.Difference;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.text.Scripts;

/// The names in a message that are not between quotation marks: of a library
/// (`libgmp.so.10`), a file (`settings.yaml`), a package (`node-sass`), a setting
/// (`max_wal_size`), a header or class by its path (`openssl/ssl.h`, {@link NamedPaths}),
/// a service by its port ({@link ServicePorts}).
///
/// A name counts by its letters. What stands in it besides, numbers and the mixture of
/// letters and digits that ids and hashes are made of, differs from one machine to the
/// next: `host04` and `host12`, `web-5d4f9` and `web-77bcd` are alike.
final class PlainNames {

    /// On either side of a word so much is looked at: no name is as long, and what
    /// somebody brings may be.
    private static final int MAX_UNITS = 200;

    /// A message that says more words than this tells by itself what is wrong, and a path
    /// in it is somebody's own: `com/acme/Main has been compiled by a more recent version
    /// of …`.
    private static final int MAX_WORDS_ABOUT_PATH = 12;

    /// Where something joins the parts of a name: not a word of the language. A single
    /// colon joins nothing: `error: lost` is two words. Nothing is repeated here but
    /// single characters, since a repeated group costs the stack a frame for each
    /// repetition.
    private static final Pattern JOINED = Pattern.compile("[\\p{L}\\d](?:[._@+-]|::)[._@+:-]*+[\\p{L}\\d]");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\d]+");

    private static final Pattern LETTERS = Pattern.compile("(\\p{L}{2,})\\d*");

    private PlainNames() {
    }

    /// A place at which the two messages have different names; empty when there is none.
    static Optional<Difference> differing(ErrorMatch match) {
        MessageUnits brought = match.brought();
        MessageUnits written = match.known().message();
        boolean brief = words(match) <= MAX_WORDS_ABOUT_PATH;
        int ours = 0;
        int theirs = 0;
        for (Alignment.Pair pair : closed(match)) {
            Side here = new Side(brought, brought.units().subList(ours, pair.brought()));
            Side there = new Side(written, written.units().subList(theirs, pair.written()));
            ours = Math.min(pair.brought() + 1, brought.units().size());
            theirs = Math.min(pair.written() + 1, written.units().size());
            Optional<Difference> found = between(here, there);
            if (found.isEmpty() && brief) {
                found = inPlace(brought, pair.brought(), written, pair.written());
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static long words(ErrorMatch match) {
        List<Unit> units = match.brought().units();
        return match.alignment()
            .pairs()
            .stream()
            .filter(pair -> units.get(pair.brought()).kind() == Unit.Kind.WORD)
            .count();
    }

    /// What stands between two pairs on both sides, unless something that varies stands
    /// there, too.
    private static Optional<Difference> between(Side here, Side there) {
        if (here.units().isEmpty() || there.units().isEmpty()) {
            return Optional.empty();
        }
        if (here.units().stream().anyMatch(unit -> unit.isSlot() && !isNamed(here.message(), unit))
                || there.units().stream().anyMatch(unit -> isOpen(unit) && !isNamed(there.message(), unit))) {
            return Optional.empty();
        }
        return differing(names(here), names(there));
    }

    /// What stands in two slots that were laid beside each other.
    private static Optional<Difference> inPlace(MessageUnits brought, int ours, MessageUnits written, int theirs) {
        if (ours >= brought.units().size() || theirs >= written.units().size()) {
            return Optional.empty();
        }
        Unit here = brought.units().get(ours);
        Unit there = written.units().get(theirs);
        if (!here.isSlot() || !there.isSlot() || here.key().equals(there.key())) {
            return Optional.empty();
        }
        return differing(NamedPaths.name(brought, here), NamedPaths.name(written, there))
            .or(() -> ServicePorts.differing(brought, here, written, there));
    }

    private static Optional<Difference> differing(String own, String other) {
        List<String> ours = letters(own);
        List<String> theirs = letters(other);
        boolean differs = !ours.isEmpty() && !theirs.isEmpty() && !isTail(ours, theirs) && !isTail(theirs, ours);
        return differs ? Optional.of(new Difference(Difference.Kind.OTHER_NAME, own, other)) : Optional.empty();
    }

    /// `ssl.h` is `openssl/ssl.h`, and `JAXBException` is `javax.xml.bind.JAXBException`.
    private static boolean isTail(List<String> part, List<String> whole) {
        return part.size() <= whole.size() && whole.subList(whole.size() - part.size(), whole.size()).equals(part);
    }

    /// The pairs, and one behind the last unit of both.
    private static List<Alignment.Pair> closed(ErrorMatch match) {
        List<Alignment.Pair> pairs = new ArrayList<>(match.alignment().pairs());
        pairs.add(new Alignment.Pair(match.brought().units().size(), match.known().message().units().size()));
        return pairs;
    }

    private static boolean isOpen(Unit unit) {
        return unit.isSlot() || unit.kind() == Unit.Kind.PLACEHOLDER;
    }

    private static boolean isNamed(MessageUnits message, Unit unit) {
        return unit.kind() == Unit.Kind.SLOT && !NamedPaths.name(message, unit).isEmpty();
    }

    /// The names to which these units belong, as written.
    private static String names(Side side) {
        return side.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD || unit.kind() == Unit.Kind.SLOT)
            .map(unit -> (unit.kind() == Unit.Kind.SLOT) ? NamedPaths.name(side.message(), unit)
                    : nameOf(side.message().text(), unit))
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
    }

    /// `org/slf4j/LoggerFactory` is a name, `read/write` is none.
    private static String nameOf(String text, Unit word) {
        String around = around(text, word);
        boolean path = around.indexOf('/') != around.lastIndexOf('/');
        return (path || isName(around)) ? around : "";
    }

    /// From blank to blank, without the punctuation of the sentence; of what is longer,
    /// the part around the word.
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
        return (Character.isLetterOrDigit(c) && !Scripts.isHan(c)) || "._@+-:/".indexOf(c) >= 0;
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

    /// A stretch of one of the two messages.
    private record Side(MessageUnits message, List<Unit> units) {
    }

}
