package keyfound.search.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

import keyfound.search.message.Alignment;
import keyfound.search.message.ErrorMatch;
import keyfound.search.message.KnownError;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;

/// Takes together what several lines of a paste say of one written message: a program
/// breaks in two what a writer put in one line (`Error: Invalid provider configuration`
/// and, below it, `Provider "…" requires explicit configuration`).
final class LinesTogether {

    /// A line says at least so much of the message.
    private static final double PART = 0.25;

    /// A line is explained by the message at least so far.
    private static final double OF_LINE = 0.35;

    private final Vocabulary weights;

    LinesTogether(Vocabulary weights) {
        this.weights = weights;
    }

    /// @param matches of one entry
    /// @return the same; where lines say more together, each of them covers as much
    List<ErrorMatch> joined(List<ErrorMatch> matches) {
        IdentityHashMap<KnownError, List<ErrorMatch>> byMessage = new IdentityHashMap<>();
        for (ErrorMatch match : matches) {
            Alignment alignment = match.alignment();
            if ((alignment.coverage() >= PART && alignment.explained() >= OF_LINE)
                    || alignment.explained() >= Thresholds.EXPLAINED) {
                byMessage.computeIfAbsent(match.known(), any -> new ArrayList<>()).add(match);
            }
        }
        List<ErrorMatch> joined = new ArrayList<>();
        for (ErrorMatch match : matches) {
            List<ErrorMatch> parts = byMessage.getOrDefault(match.known(), List.of());
            joined.add(parts.contains(match) ? with(match, parts) : match);
        }
        return joined;
    }

    /// Codes stand in front of the words or behind them.
    private static boolean says(ErrorMatch part, Unit code) {
        return part.brought()
            .units()
            .stream()
            .anyMatch(unit -> unit.kind() == Unit.Kind.CODE && unit.key().equals(code.key()));
    }

    private ErrorMatch with(ErrorMatch match, List<ErrorMatch> parts) {
        BitSet said = new BitSet();
        parts.forEach(part -> part.alignment().pairs().forEach(pair -> said.set(pair.written())));
        List<Unit> units = match.known().message().units();
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            if (unit.kind() == Unit.Kind.CODE && parts.stream().anyMatch(part -> says(part, unit))) {
                said.set(at);
            }
        }
        double all = 0;
        double together = 0;
        for (int at = 0; at < units.size(); at++) {
            double weight = units.get(at).isSlot() || units.get(at).kind() == Unit.Kind.PLACEHOLDER ? 0
                    : this.weights.rarity(units.get(at).key());
            all += weight;
            together += said.get(at) ? weight : 0;
        }
        Alignment own = match.alignment();
        double coverage = (all == 0) ? own.coverage() : Math.max(own.coverage(), together / all);
        return new ErrorMatch(match.candidate(), match.brought(), match.known(),
                new Alignment(Math.max(own.matched(), together), coverage, own.explained(), own.told(), own.unbroken(),
                        own.pairs()),
                match.score());
    }

}
