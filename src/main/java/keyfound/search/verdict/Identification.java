package keyfound.search.verdict;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.identity.MessageIdentity;
import keyfound.search.identity.NamedFiles;
import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.KnownError;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.token.ErrorNames;
import keyfound.text.LowerCase;

/// Whether what a line and a message have in common tells the message from the general
/// run of errors.
///
/// Frames and general texts ({@link GeneralErrors}) identify nothing by themselves:
/// something else has to be the same. A message that is general all over is known only
/// where an entry asks about it, and by what stands in its slots where it has any
/// (`unix:///var/run/supervisor.sock no such file`).
///
/// Of a message of several parts (`a: b: c`) the last one is the cause, which has to be
/// the same, too.
final class Identification {

    /// What is not general has to tell so much of a word that no entry says.
    private static final double ENOUGH = 0.4;

    /// So much of the words of the cause, each counting the same.
    private static final double OF_CAUSE = 0.6;

    private static final int FEWEST_OF_CAUSE = 2;

    /// Words that tell no more than that leave it to a name to tell the message.
    private static final double LITTLE = 1.3;

    /// A general text behind an open place (`<header>: No such file or directory`) is
    /// said by any program: the line has to say so much of nothing else.
    private static final double MOST_OF_OPEN = 0.6;

    private static final int SHORTEST_NAME = 4;

    /// What stands in front of the cause in an error of gRPC; `code = Internal` in front
    /// of it is said of many.
    private static final String NESTED = "desc = ";

    /// A line that says as much behind a frame says what the frame is about.
    private static final int MOST_BEHIND_FRAME = 3;

    private final Vocabulary words;

    /// The words of all lines of the paste: frame and cause may stand on two of them.
    private final Set<String> said;

    Identification(ParsedQuery query, Vocabulary words) {
        this.words = words;
        this.said = query.paste()
            .candidates()
            .stream()
            .limit(ParsedQuery.MAX_LINES)
            .flatMap(line -> MessageUnits.of(line.signature(), words).units().stream())
            .map(Unit::key)
            .collect(Collectors.toSet());
    }

    /// @param owned whether the paste names what the entry's file is about
    /// @param question the entry's
    boolean isGiven(ErrorMatch match, boolean owned, MessageUnits question) {
        return isTold(match, owned, question) && saysCause(match);
    }

    static boolean isGeneral(MessageUnits message) {
        BitSet general = GeneralErrors.SHIPPED.places(message.text());
        return message.units().stream().noneMatch(unit -> isOwn(unit, general));
    }

    /// Of the words of the line that are no general text the share that is the same, each
    /// counting the same.
    static double ownShare(ErrorMatch match) {
        List<Unit> brought = match.brought().units();
        BitSet general = GeneralErrors.SHIPPED.places(match.brought().text());
        long own = brought.stream().filter(unit -> isOwn(unit, general)).count();
        long same = match.alignment()
            .pairs()
            .stream()
            .map(pair -> brought.get(pair.brought()))
            .filter(unit -> isOwn(unit, general))
            .count();
        return (own == 0) ? 0 : (double) same / own;
    }

    private boolean isTold(ErrorMatch match, boolean owned, MessageUnits question) {
        MessageUnits written = match.known().message();
        BitSet general = GeneralErrors.SHIPPED.places(written.text());
        if (isBareName(match, general)) {
            return false;
        }
        double own = 0;
        double all = 0;
        for (Unit unit : written.units()) {
            all += isOwn(unit, general) ? this.words.rarity(unit.key()) : 0;
        }
        for (Alignment.Pair pair : match.alignment().pairs()) {
            Unit unit = written.units().get(pair.written());
            boolean same = unit.key().equals(match.brought().units().get(pair.brought()).key());
            boolean file = !same && NamedFiles.isShared(match, pair);
            own += (same && (isOwn(unit, general) || isNamed(unit))) || file ? this.words.rarity(unit.key()) : 0;
        }
        double least = ENOUGH * this.words.greatestRarity();
        return own >= least || (all < least && isAskedAsItIs(match, owned, question));
    }

    /// Whether an answer shows a message that is little but a name, and the line has
    /// another one: `namespaces "buoys" not found`.
    private boolean isBareName(ErrorMatch match, BitSet general) {
        MessageUnits written = match.known().message();
        if (MessageIdentity.isAsked(match.known())
                || written.units().stream().noneMatch(Identification::isLiteralName)) {
            return false;
        }
        boolean said = match.alignment()
            .pairs()
            .stream()
            .anyMatch(pair -> isLiteralName(written.units().get(pair.written())) && written.units()
                .get(pair.written())
                .key()
                .equals(match.brought().units().get(pair.brought()).key()));
        double own = written.units()
            .stream()
            .filter(unit -> isOwn(unit, general))
            .mapToDouble(unit -> this.words.rarity(unit.key()))
            .sum();
        return !said && own < LITTLE * this.words.greatestRarity();
    }

    private static boolean isLiteralName(Unit unit) {
        return unit.kind() == Unit.Kind.NAME && unit.key().codePoints().anyMatch(Character::isLetter);
    }

    /// A number is said of many errors, whatever announces it.
    private static boolean isOwn(Unit unit, BitSet general) {
        boolean literal = unit.kind() == Unit.Kind.WORD || (isNamedCode(unit) && !isErrno(unit));
        return literal && !general.get(unit.start());
    }

    private static boolean isNamedCode(Unit unit) {
        return unit.kind() == Unit.Kind.CODE && unit.key().chars().anyMatch(Character::isLetter);
    }

    /// Whether both say a code that is a name.
    static boolean isByName(ErrorMatch match) {
        List<Unit> written = match.known().message().units();
        return match.alignment()
            .pairs()
            .stream()
            .map(pair -> written.get(pair.written()))
            .anyMatch(unit -> isNamedCode(unit) && !isErrno(unit));
    }

    private static boolean isErrno(Unit unit) {
        return ErrorNames.isErrno(unit.key().toUpperCase(Locale.ROOT));
    }

    /// As {@link Alignment#unbroken()} says it, but what is general may be put in or left
    /// out, and so may whole parts of the line (`a: b: c`).
    double unbroken(ErrorMatch match) {
        BitSet brought = GeneralErrors.SHIPPED.places(match.brought().text());
        brought.or(InsertedParts.places(match));
        BitSet written = GeneralErrors.SHIPPED.places(match.known().message().text());
        written.or(InsertedParts.leftOut(match));
        return match.alignment()
            .unbroken(match.brought().units(), match.known().message().units(), this.words,
                    unit -> brought.get(unit.start()), unit -> written.get(unit.start()));
    }

    /// A name or address that is the same on both sides.
    private static boolean isNamed(Unit unit) {
        return unit.isSlot() && unit.key().chars().filter(Character::isLetter).count() >= SHORTEST_NAME;
    }

    /// A name or a path; hosts, web addresses and numbers are somebody's own.
    private static boolean isTelling(Unit slot) {
        boolean address = slot.key().contains("://");
        return !address && (slot.kind() == Unit.Kind.NAME || (slot.isSlot() && slot.key().indexOf('/') >= 0));
    }

    /// All of the message is general: what stands in its slots tells it.
    private static boolean isAskedAsItIs(ErrorMatch match, boolean owned, MessageUnits question) {
        KnownError known = match.known();
        List<Unit> slots = known.message().units().stream().filter(Identification::isTelling).toList();
        String said = LowerCase.of(match.brought().text());
        boolean open = known.message().units().stream().anyMatch(unit -> unit.kind() == Unit.Kind.PLACEHOLDER);
        boolean named = owned && (known.origin() == Origin.ANSWER_SPAN || isCauseAsked(known.message(), question)
                || isAllOfLine(match));
        return (MessageIdentity.isAsked(known) || named) && match.alignment().coverage() >= Thresholds.COVERED
                && (!open || match.alignment().told() >= MOST_OF_OPEN)
                && (slots.isEmpty() || slots.stream().anyMatch(slot -> said.contains(slot.key())));
    }

    /// Whether the line says nothing else, and the message is a cause in its frames:
    /// `Error response from daemon: Get "…": x509: certificate signed by unknown
    /// authority`.
    private static boolean isAllOfLine(ErrorMatch match) {
        String text = match.known().text();
        int first = text.indexOf(": ");
        return match.alignment().told() >= Thresholds.COVERED && first > 0 && text.indexOf(": ", first + 1) > 0;
    }

    /// Whether the question says the words of the cause: `backup logs fails with no such
    /// host`.
    private static boolean isCauseAsked(MessageUnits written, MessageUnits question) {
        int cause = written.text().lastIndexOf(": ") + 1;
        Set<String> asked = question.units().stream().map(Unit::key).collect(Collectors.toSet());
        List<Unit> words = written.units()
            .stream()
            .filter(unit -> unit.kind() == Unit.Kind.WORD && unit.start() >= cause)
            .toList();
        return words.size() >= FEWEST_OF_CAUSE && words.stream().allMatch(unit -> asked.contains(unit.key()));
    }

    private static long wordsBehind(ErrorMatch match) {
        List<Unit> brought = match.brought().units();
        int last = match.alignment().pairs().getLast().brought();
        return brought.subList(last + 1, brought.size()).stream().filter(unit -> unit.kind() == Unit.Kind.WORD).count();
    }

    private boolean saysCause(ErrorMatch match) {
        MessageUnits written = match.known().message();
        if (written.text().endsWith(":")) {
            return wordsBehind(match) < MOST_BEHIND_FRAME;
        }
        int cause = Math.max(written.text().lastIndexOf(": "), written.text().lastIndexOf(NESTED)) + 1;
        if (cause == 0 || ListedItems.isAllElseSaid(match, this.words)) {
            return true;
        }
        int all = 0;
        int same = 0;
        boolean otherValue = false;
        boolean sameValue = false;
        BitSet paired = new BitSet();
        match.alignment().pairs().forEach(pair -> paired.set(pair.written()));
        for (int at = 0; at < written.units().size(); at++) {
            Unit unit = written.units().get(at);
            sameValue |= unit.start() >= cause && paired.get(at);
            otherValue |= unit.start() >= cause && !paired.get(at) && unit.kind() != Unit.Kind.PLACEHOLDER;
            if (unit.kind() == Unit.Kind.WORD && unit.start() >= cause) {
                all++;
                same += (paired.get(at) || this.said.contains(unit.key())) ? 1 : 0;
            }
        }
        if (all == 0 && otherValue && !sameValue && wordsBehind(match) >= MOST_BEHIND_FRAME) {
            return false;
        }
        int from = match.alignment().pairs().getFirst().written();
        boolean inside = from > 0 && written.units().get(from).start() >= cause;
        return all < FEWEST_OF_CAUSE || same >= (inside ? Thresholds.PARTLY : OF_CAUSE) * all;
    }

}
