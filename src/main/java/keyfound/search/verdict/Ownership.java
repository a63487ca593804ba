package keyfound.search.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.query.MentionedNames;

/// Whose message it is. A file is often about one product, whose name stands in its path
/// or front matter. Where no line of the paste says that name, a message may be somebody
/// else's:
///
/// - A message that names the product in a quoted name, a host or a path, where the line
///   has another one: `failed calling webhook "webhook.cert-manager.io"` beside `…
///   "linkerd-proxy-injector.linkerd.io"`.
/// - A message that any program may print (`connect: connection refused`), where the line
///   says more than the message.
final class Ownership {

    /// A line of which a general message is so much says nothing else.
    private static final double WHOLE = 0.9;

    private static final int SHORTEST = 4;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Nl}\\p{No}]+");

    private final MentionedNames said;

    Ownership(MentionedNames said) {
        this.said = said;
    }

    /// Whether the paste says a name of the entry's file.
    boolean isSaid(RetrievedEntry entry) {
        return this.said.any(entry.products());
    }

    /// Whether the message may be another program's.
    boolean mayBeOfAnotherProgram(RetrievedEntry entry, ErrorMatch match) {
        if (entry.products().isEmpty() || isSaid(entry)) {
            return false;
        }
        return namesProduct(entry.products(), match) || (Identification.isGeneral(match.known().message())
                && (saysMore(match) || (isBare(match) && asksAboutProduct(entry))));
    }

    /// Whether the message names the product where the line names something else.
    boolean isOfAnother(RetrievedEntry entry, ErrorMatch match) {
        return !entry.products().isEmpty() && !isSaid(entry) && namesProduct(entry.products(), match);
    }

    /// In a slot of the message beside which the line has another one.
    private static boolean namesProduct(List<String> products, ErrorMatch match) {
        MessageUnits written = match.known().message();
        return match.alignment()
            .pairs()
            .stream()
            .filter(pair -> written.units().get(pair.written()).isSlot())
            .anyMatch(pair -> products.stream()
                .anyMatch(product -> isIn(written.units().get(pair.written()).key(), product)
                        && !isInPart(match.brought().units().get(pair.brought()).key(), product)));
    }

    /// Whether the slot of the line says a part of the name: `payments-eu` beside
    /// `payments-operator`.
    private static boolean isInPart(String slot, String product) {
        return Arrays.stream(product.split(" ", -1)).anyMatch(part -> part.length() > SHORTEST && isIn(slot, part));
    }

    private static boolean isBare(ErrorMatch match) {
        return match.known().message().units().stream().allMatch(unit -> unit.kind() == Unit.Kind.WORD);
    }

    private static boolean asksAboutProduct(RetrievedEntry entry) {
        return entry.products().stream().anyMatch(product -> isIn(entry.question().text(), product));
    }

    private static boolean isIn(String slot, String product) {
        String lower = slot.toLowerCase(Locale.ROOT);
        if (!lower.contains(product.substring(0, (product + " ").indexOf(' ')))) {
            return false;
        }
        String words = " " + BETWEEN.matcher(lower).replaceAll(" ") + " ";
        return words.contains(" " + product + " ");
    }

    /// Whether the line has words that the message lacks, and no slot is the same.
    private static boolean saysMore(ErrorMatch match) {
        MessageUnits brought = match.brought();
        MessageUnits written = match.known().message();
        for (Alignment.Pair pair : match.alignment().pairs()) {
            Unit unit = written.units().get(pair.written());
            if (unit.isSlot() && unit.key().length() >= SHORTEST
                    && unit.key().equals(brought.units().get(pair.brought()).key())) {
                return false;
            }
        }
        return match.alignment().told() < WHOLE;
    }

}
