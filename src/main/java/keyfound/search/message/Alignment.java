package keyfound.search.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A brought message laid beside a written one: the heaviest common subsequence of their
/// units.
///
/// Words and codes weigh what they tell ({@link Vocabulary}); a slot weighs next to
/// nothing, since it varies. What stands in equal slots or is quoted on one side only
/// counts half of what its words tell.
///
/// Method: the longest common subsequence with weights (Wagner & Fischer 1974), in
/// `brought x written` steps.
///
/// @param matched weight of what both say, in order
/// @param coverage share of the written message that the brought one says, 0 to 1
/// @param explained share of the brought message that the written one says, 0 to 1; by
/// general weights without the names of exceptions that merely label it
/// @param told the same, where what stands in an open place is not counted
/// @param unbroken how little is put in between or left out in between, 0 to 1: of what
/// both messages say between the first and the last unit that is the same, the share that
/// is the same; what stands where the other one has a slot or left a place open is not
/// counted
/// @param pairs the units that are the same, in order
public record Alignment(double matched, double coverage, double explained, double told, double unbroken,
        List<Pair> pairs) {

    private static final double TOGETHER = 0.99;

    private static final double NEARLY_WHOLE = 0.85;

    /// So many words at most stand in an open place.
    private static final int FILLING = 4;

    public Alignment {
        pairs = List.copyOf(pairs);
    }

    /// Of several that match as much, one that keeps together: from the end and, where
    /// that breaks a message that is said nearly whole, from the beginning, or from the
    /// last place at which it may begin.
    public static Alignment of(List<Unit> brought, List<Unit> written, Vocabulary words) {
        return of(WeighedUnits.of(brought, words), WeighedUnits.of(written, words), new AlignmentTable());
    }

    static Alignment of(WeighedUnits brought, WeighedUnits written, AlignmentTable table) {
        Alignment latest = latest(brought, written, table);
        if (latest.unbroken() >= TOGETHER || Math.max(latest.coverage(), latest.explained()) < NEARLY_WHOLE) {
            return latest;
        }
        Alignment earliest = latest(brought.reversed(), written.reversed(), table).reversed(brought.size(),
                written.size());
        Alignment better = (earliest.unbroken() > latest.unbroken()) ? earliest : latest;
        if (better.unbroken() >= TOGETHER) {
            return better;
        }
        Alignment nearest = earliestBehind(latest, brought, written, table);
        return (nearest.unbroken() > better.unbroken()) ? nearest : better;
    }

    /// Begins where the latest one does, and is from there on as near to the beginning as
    /// may be.
    private static Alignment earliestBehind(Alignment latest, WeighedUnits brought, WeighedUnits written,
            AlignmentTable table) {
        Pair first = latest.pairs().getFirst();
        WeighedUnits ours = brought.reversed().upTo(brought.size() - first.brought());
        WeighedUnits theirs = written.reversed().upTo(written.size() - first.written());
        List<Pair> pairs = new ArrayList<>();
        for (int i = table.lay(ours, theirs) - 1; i >= 0; i--) {
            pairs.add(new Pair(brought.size() - 1 - table.brought(i), written.size() - 1 - table.written(i)));
        }
        return measured(brought, written, pairs, table.matched(theirs.size()));
    }

    private Alignment reversed(int brought, int written) {
        List<Pair> there = this.pairs.reversed()
            .stream()
            .map(pair -> new Pair(brought - 1 - pair.brought(), written - 1 - pair.written()))
            .toList();
        return new Alignment(this.matched, this.coverage, this.explained, this.told, this.unbroken, there);
    }

    /// Each unit is paired as near to the end as may be.
    private static Alignment latest(WeighedUnits brought, WeighedUnits written, AlignmentTable table) {
        int count = table.lay(brought, written);
        List<Pair> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pairs.add(new Pair(table.brought(i), table.written(i)));
        }
        return measured(brought, written, pairs, table.matched(written.size()));
    }

    private static Alignment measured(WeighedUnits brought, WeighedUnits written, List<Pair> pairs, double matched) {
        if (pairs.isEmpty()) {
            return new Alignment(0, 0, 0, 0, 0, pairs);
        }
        double ofBrought = 0;
        double ofWritten = 0;
        for (Pair pair : pairs) {
            ofBrought += brought.weight(pair.brought());
            ofWritten += written.weight(pair.written());
        }
        double between = between(brought, written, pairs);
        double allBrought = brought.weight(0, brought.size());
        double told = isOpen(written.units())
                ? weight(withoutFilled(brought.units(), written.units(), pairs), brought.words()) : allBrought;
        double labels = brought.labelsBefore(pairs.getFirst().brought());
        return new Alignment(matched, share(ofWritten, written.weight(0, written.size())),
                share(ofBrought, allBrought - labels), share(ofBrought, told - labels),
                (ofBrought + ofWritten) / (ofBrought + ofWritten + between), pairs);
    }

    /// How little is put in between or left out in between, apart from units that count
    /// for nothing.
    /// @param notOurs of the brought message
    /// @param notTheirs of the written one
    public double unbroken(List<Unit> brought, List<Unit> written, Vocabulary words, Predicate<Unit> notOurs,
            Predicate<Unit> notTheirs) {
        double same = 0;
        double between = 0;
        for (int i = 0; i < this.pairs.size(); i++) {
            same += WeighedUnits.weight(brought.get(this.pairs.get(i).brought()), words)
                    + WeighedUnits.weight(written.get(this.pairs.get(i).written()), words);
            if (i > 0) {
                List<Unit> ours = brought.subList(this.pairs.get(i - 1).brought() + 1, this.pairs.get(i).brought());
                List<Unit> theirs = written.subList(this.pairs.get(i - 1).written() + 1, this.pairs.get(i).written());
                between += hasRoom(theirs) ? 0 : weight(ours.stream().filter(Predicate.not(notOurs)).toList(), words);
                between += hasRoom(ours) ? 0 : weight(theirs.stream().filter(Predicate.not(notTheirs)).toList(), words);
            }
        }
        return (same == 0) ? 0 : same / (same + between);
    }

    /// The same pairs, measured by other weights than those they were found by.
    Alignment by(WeighedUnits brought, WeighedUnits written) {
        double matched = 0;
        for (Pair pair : this.pairs) {
            matched += AlignmentTable.gain(brought, pair.brought(), written, pair.written());
        }
        return measured(brought, written, this.pairs, matched);
    }

    /// Weight of what stands on either side between two neighbouring pairs, unless the
    /// other side has room for it.
    private static double between(WeighedUnits brought, WeighedUnits written, List<Pair> pairs) {
        double between = 0;
        for (int i = 1; i < pairs.size(); i++) {
            int ours = pairs.get(i - 1).brought() + 1;
            int oursEnd = pairs.get(i).brought();
            int theirs = pairs.get(i - 1).written() + 1;
            int theirsEnd = pairs.get(i).written();
            between += hasRoom(written.units(), theirs, theirsEnd) ? 0 : brought.weight(ours, oursEnd);
            between += hasRoom(brought.units(), ours, oursEnd) ? 0 : written.weight(theirs, theirsEnd);
        }
        return between;
    }

    /// The brought units but those that stand where the writer left a place open: they
    /// are no more to be explained than what stands in a slot.
    private static List<Unit> withoutFilled(List<Unit> brought, List<Unit> written, List<Pair> pairs) {
        List<Unit> left = new ArrayList<>();
        int ours = 0;
        int theirs = 0;
        for (int i = 0; i <= pairs.size(); i++) {
            boolean last = i == pairs.size();
            int toOurs = last ? brought.size() : pairs.get(i).brought();
            int toTheirs = last ? written.size() : pairs.get(i).written();
            int open = (int) written.subList(theirs, toTheirs)
                .stream()
                .filter(unit -> unit.kind() == Unit.Kind.PLACEHOLDER)
                .count();
            left.addAll(behindFilling(brought.subList(ours, toOurs), open, i == 0));
            if (!last) {
                left.add(brought.get(toOurs));
            }
            ours = toOurs + 1;
            theirs = toTheirs + 1;
        }
        return left;
    }

    /// What is left of the units beside open places, each filled by units that stand
    /// close together: `kafka-0.kafka`, not `bash: cd: releases`.
    private static List<Unit> behindFilling(List<Unit> between, int open, boolean fromEnd) {
        List<Unit> units = fromEnd ? between.reversed() : between;
        int at = 0;
        for (int place = 0; place < open && at < units.size(); place++) {
            int from = at++;
            while (at < units.size() && at - from < FILLING && gap(units.get(at - 1), units.get(at)) <= 1) {
                at++;
            }
        }
        return units.subList(at, units.size());
    }

    /// Characters between two units, whichever comes first.
    private static int gap(Unit one, Unit other) {
        return Math.max(one.start() - other.end(), other.start() - one.end());
    }

    /// Whether the writer left a place open.
    private static boolean isOpen(List<Unit> units) {
        for (Unit unit : units) {
            if (unit.kind() == Unit.Kind.PLACEHOLDER) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRoom(List<Unit> units) {
        return hasRoom(units, 0, units.size());
    }

    private static boolean hasRoom(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            if (units.get(i).isSlot() || units.get(i).kind() == Unit.Kind.PLACEHOLDER) {
                return true;
            }
        }
        return false;
    }

    private static double weight(List<Unit> units, Vocabulary words) {
        double all = 0;
        for (Unit unit : units) {
            all += WeighedUnits.weight(unit, words);
        }
        return all;
    }

    private static double share(double matched, double all) {
        return (all == 0) ? 0 : Math.min(1, matched / all);
    }

    /// Indexes of a unit of either message.
    public record Pair(int brought, int written) {
    }

}
