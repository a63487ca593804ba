package keyfound.search.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import keyfound.signature.token.Signature;
import keyfound.text.LowerCase;

/// A message or a question, taken apart for comparing. Stored with an entry, so that no
/// search reads its texts again.
///
/// What is stored is read when somebody asks for it: of most messages of an entry nobody
/// asks, since they share too little with what was brought.
public final class MessageUnits {

    /// Of a longer text only the beginning is compared; bounds the time of one
    /// comparison.
    static final int MAX_UNITS = 80;

    private static final int MAX_NAME = 200;

    private static final String QUOTES = "'\"`‘“";

    private final @Nullable Stored stored;

    private @Nullable String text;

    private @Nullable String rendered;

    private @Nullable List<Unit> units;

    /// @param text the message itself
    /// @param rendered the same with the names of slots where something varies
    /// @param units in order, with their places in `text`
    public MessageUnits(String text, String rendered, List<Unit> units) {
        this.stored = null;
        this.text = text;
        this.rendered = rendered;
        this.units = List.copyOf(units);
    }

    public MessageUnits(Stored stored) {
        this.stored = stored;
    }

    /// The message itself.
    public String text() {
        String read = this.text;
        if (read == null) {
            read = Objects.requireNonNull(this.stored).text();
            this.text = read;
        }
        return read;
    }

    /// The same with the names of slots where something varies.
    public String rendered() {
        String read = this.rendered;
        if (read == null) {
            read = Objects.requireNonNull(this.stored).rendered(text());
            this.rendered = read;
        }
        return read;
    }

    /// In order, with their places in `text`.
    public List<Unit> units() {
        List<Unit> read = this.units;
        if (read == null) {
            read = Objects.requireNonNull(this.stored).units();
            this.units = read;
        }
        return read;
    }

    /// What was found out of the message when it was stored; empty for one that was
    /// brought.
    Optional<Stored> stored() {
        return Optional.ofNullable(this.stored);
    }

    public static MessageUnits of(Signature signature, BaseForms bases) {
        return new MessageUnits(signature.text(), signature.render(), Unit.of(signature, bases, MAX_UNITS));
    }

    /// The same message, where a name that another one says without quotation marks is
    /// read as words: `limits.max` between backticks. So is a path that the other one
    /// says without its root: `/credentials/cloud`.
    /// @return empty where nothing is read in another way
    Optional<MessageUnits> readingNamesAs(MessageUnits other, BaseForms bases) {
        List<Unit> own = units();
        @Nullable List<Unit> read = null;
        for (int at = 0; at < own.size(); at++) {
            Unit unit = own.get(at);
            String lower = unit.isSlot() ? nameAsWords(unit, other) : "";
            if (!lower.isEmpty()) {
                read = (read == null) ? new ArrayList<>(own.subList(0, at)) : read;
                Unit.addWords(read, lower, unit.start() + 1, bases, MAX_UNITS);
            }
            else if (read != null) {
                read.add(unit);
            }
        }
        return (read == null || read.equals(own)) ? Optional.empty()
                : Optional.of(new MessageUnits(text(), rendered(), read.subList(0, Math.min(MAX_UNITS, read.size()))));
    }

    /// @return in lower case; empty unless the other message says it in words
    private String nameAsWords(Unit unit, MessageUnits other) {
        if (unit.end() - unit.start() <= 2) {
            return "";
        }
        boolean path = unit.kind() == Unit.Kind.SLOT && text().charAt(unit.start()) == '/';
        String name = path ? text().substring(unit.start() + 1, unit.end())
                : (unit.kind() == Unit.Kind.NAME) ? text().substring(unit.start() + 1, unit.end() - 1) : "";
        if (!isPlainIn(other.text(), name)) {
            return "";
        }
        String lower = LowerCase.of(name);
        return (lower.length() == name.length() && !(path && other.isSlot(lower))) ? lower : "";
    }

    private boolean isSlot(String key) {
        return units().stream().anyMatch(unit -> unit.isSlot() && unit.key().contains(key));
    }

    private static boolean isPlainIn(String message, String name) {
        int at = name.isEmpty() ? -1 : message.indexOf(name);
        return at >= 0 && (at == 0 || QUOTES.indexOf(message.charAt(at - 1)) < 0);
    }

    /// The units of names of exceptions that merely label what follows: of `db.DataError:
    /// no such column` the first two.
    BitSet labels() {
        BitSet labels = new BitSet();
        int at = 0;
        while (at < units().size()) {
            int end = nameEnd(units().get(at).end());
            int next = at + 1;
            while (next < units().size() && units().get(next).start() < end) {
                next++;
            }
            labels.set(at, next, isLabel(units().get(at), end));
            at = next;
        }
        return labels;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text().length() && end - from < MAX_NAME && isOfName(text().charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "_.$".indexOf(c) >= 0;
    }

    private boolean isLabel(Unit first, int end) {
        boolean enclosed = first.start() > 0 && text().startsWith("(", first.start() - 1)
                && text().startsWith(")", end);
        boolean announces = text().startsWith(": ", end);
        return first.kind() == Unit.Kind.WORD && (enclosed || announces)
                && (text().startsWith("Error", end - 5) || text().startsWith("Exception", end - 9));
    }

    /// How a unit is written here.
    public String textOf(Unit unit) {
        return text().substring(unit.start(), unit.end());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof MessageUnits same && text().equals(same.text())
                && rendered().equals(same.rendered()) && units().equals(same.units()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }

    /// A message as an engine stores it, with what its reader has found out on the way.
    public interface Stored {

        String text();

        /// @param text of the same message
        String rendered(String text);

        List<Unit> units();

        /// Whether a line says enough of the message, or the message of the line, for
        /// both to be worth comparing.
        /// @param line 0-based index among the lines that are searched for
        boolean isWorthwhileFor(int line);

    }

}
