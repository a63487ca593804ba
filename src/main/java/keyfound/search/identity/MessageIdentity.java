package keyfound.search.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.Difference;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.KnownError;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.text.LowerCase;
import keyfound.text.Scripts;

/// What makes a written message this one and no other, beside its words. The one place
/// that says which slots count.
///
/// - Its **codes**, always: `os error 24` is not `os error 111`.
/// - The **names** that it quotes (`No module named 'te'`), where the entry asks about
///   that very message: where it stands in the question or is listed under `errors:`.
///   What the answer merely shows is an example, and its names stand for any, unless the
///   question says them, too. A name of
///   the reader's own (`for user "billing"`, {@link LocalNames}) is another one on each
///   machine.
/// - The **plain names**, which a sign joins (`libgmp.so.10`), wherever the message
///   stands: where both have one in the same place ({@link PlainNames}).
///
/// Paths, addresses, ids, times, sizes and bare numbers never count: they are another one
/// each time. Nor does what the writer left open (`'xxx'`, `<name>`).
public final class MessageIdentity {

    private static final int SHORTEST_ASKED = 5;

    /// `Cannot find package 'X'`.
    private static final Set<String> STANDS_FOR_ANY = Set.of("x", "y", "'x'", "'y'", "\"x\"", "\"y\"", "`x`", "`y`");

    private MessageIdentity() {
    }

    /// The code or name of the written message that the brought one does not say, or for
    /// which it says another one; empty when there is none.
    /// @param question the entry's
    public static Optional<Difference> missing(ErrorMatch match, MessageUnits question) {
        MessageUnits brought = match.brought();
        KnownError known = match.known();
        MessageUnits written = known.message();
        Set<String> writtenCodes = keys(written, MessageIdentity::isCode);
        Set<String> saidKeys = keys(brought, any -> true);
        if (!saidKeys.containsAll(writtenCodes)) {
            return Optional
                .of(difference(Difference.Kind.OTHER_CODE, match, MessageIdentity::isCode, MessageIdentity::isCode));
        }
        String said = LowerCase.of(brought.text());
        boolean paths = brought.units().stream().anyMatch(unit -> isQuotedPath(brought, unit));
        Predicate<Unit> names = LocalNames.excludedFrom(written,
                unit -> isName(unit) || (paths && isQuotedPath(written, unit)));
        String asked = LowerCase.of(question.text());
        Predicate<String> counts = isAsked(known) ? any -> true : name -> isNamedIn(asked, name);
        if (!keys(written, names).stream().filter(counts).allMatch(name -> OpenNames.isSaid(name, said))) {
            return Optional.of(difference(Difference.Kind.OTHER_NAME, match,
                    LocalNames.excludedFrom(brought, unit -> isName(unit) || isQuotedPath(brought, unit)), names));
        }
        Optional<Difference> version = isAsked(known) ? NamedVersions.differing(match) : Optional.empty();
        return version.isPresent() ? version : PlainNames.differing(match);
    }

    /// A name that the question says, too, is no mere example.
    private static boolean isNamedIn(String question, String name) {
        if (name.length() < SHORTEST_ASKED) {
            return false;
        }
        int at = question.indexOf(name);
        while (at >= 0 && !isWhole(question, at, at + name.length())) {
            at = question.indexOf(name, at + 1);
        }
        return at >= 0;
    }

    /// Whether no letter or digit goes on before or behind it: `cloud` is not in
    /// `cloudflare`. Chinese has no borders.
    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !goesOn(text.charAt(from - 1))) && (to == text.length() || !goesOn(text.charAt(to)));
    }

    private static boolean goesOn(char beside) {
        return Character.isLetterOrDigit(beside) && !Scripts.isHan(beside);
    }

    /// Whether the brought message says each code of the entry's question. What merely
    /// sums up (`Failed with result 'exit-code'`) is said by many failures, and the codes
    /// tell which one the entry is about.
    public static boolean saysCodesOf(MessageUnits question, ErrorMatch match) {
        return keys(match.brought(), any -> true).containsAll(keys(question, MessageIdentity::isCode));
    }

    /// The messages as a whole, for want of a code or a name in one of them.
    public static Difference otherWords(ErrorMatch match, String brought) {
        return new Difference(Difference.Kind.OTHER_WORDS, brought.isBlank() ? match.brought().text() : brought,
                match.known().text());
    }

    /// The quoted names in which the messages differ. Where one of them has none, the
    /// messages as a whole.
    public static Difference otherName(ErrorMatch match) {
        return difference(Difference.Kind.OTHER_NAME, match, MessageIdentity::isName, MessageIdentity::isName);
    }

    /// Whether the entry asks about the message, rather than showing it in its answer.
    public static boolean isAsked(KnownError known) {
        return known.origin() == Origin.QUESTION || known.origin() == Origin.METADATA;
    }

    public static boolean isCode(Unit unit) {
        return unit.kind() == Unit.Kind.CODE;
    }

    private static boolean isName(Unit unit) {
        return unit.kind() == Unit.Kind.NAME && unit.key().codePoints().anyMatch(Character::isLetter)
                && !STANDS_FOR_ANY.contains(unit.key());
    }

    /// `'Microsoft.Compute/virtualMachines/write'` names an action, `'src/app.ts'` a file
    /// of somebody's own.
    private static boolean isQuotedPath(MessageUnits message, Unit unit) {
        String text = message.textOf(unit);
        return unit.isSlot() && "'\"`".indexOf(text.charAt(0)) >= 0 && text.indexOf('.', text.lastIndexOf('/') + 1) < 0
                && !NamedPaths.name(message, unit).isEmpty();
    }

    private static Difference difference(Difference.Kind kind, ErrorMatch match, Predicate<Unit> ours,
            Predicate<Unit> theirs) {
        MessageUnits brought = match.brought();
        MessageUnits written = match.known().message();
        String lacking = rest(written, keys(brought, any -> true), theirs);
        String other = rest(brought, keys(written, any -> true), ours);
        String own = other.isEmpty() ? inItsPlace(match, theirs) : other;
        return own.isEmpty() ? otherWords(match, "") : new Difference(kind, own, lacking);
    }

    /// What the brought message says where the written one has a code or name: `./routes`
    /// for `'lodash'`.
    private static String inItsPlace(ErrorMatch match, Predicate<Unit> theirs) {
        List<Unit> brought = match.brought().units();
        List<Unit> written = match.known().message().units();
        return match.alignment()
            .pairs()
            .stream()
            .filter(pair -> theirs.test(written.get(pair.written()))
                    && !written.get(pair.written()).key().equals(brought.get(pair.brought()).key()))
            .map(pair -> match.brought().textOf(brought.get(pair.brought())))
            .distinct()
            .collect(Collectors.joining(" "));
    }

    /// What the one says and the other does not, as it is written there, each once.
    private static String rest(MessageUnits one, Set<String> said, Predicate<Unit> counts) {
        return one.units()
            .stream()
            .filter(counts)
            .filter(unit -> !said.contains(unit.key()))
            .map(one::textOf)
            .distinct()
            .collect(Collectors.joining(" "));
    }

    private static Set<String> keys(MessageUnits message, Predicate<Unit> counts) {
        return message.units().stream().filter(counts).map(Unit::key).collect(Collectors.toSet());
    }

}
