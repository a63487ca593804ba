package keyfound.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A brought message laid beside a written one: the heaviest common subsequence of their units.
///
/// Words and codes weigh what they tell ({@link Vocabulary}); a slot weighs next to nothing, since it varies. What
/// stands in equal slots or is quoted on one side only counts half of what its words tell.
///
/// Method: the longest common subsequence with weights (Wagner & Fischer 1974), in `brought x written` steps.
///
/// @param matched weight of what both say, in order
/// @param coverage share of the written message that the brought one says, 0 to 1
/// @param explained share of the brought message that the written one says, 0 to 1
/// @param broughtUnits indexes of the matched units of the brought message, ascending
/// @param codesAgree whether no code of the written message is replaced by another one
record Alignment(double matched, double coverage, double explained, List<Integer> broughtUnits, boolean codesAgree) {

    static final Alignment NONE = new Alignment(0, 0, 0, List.of(), true);

    private static final double SLOT_WEIGHT = 0.2;

    private static final double LITERAL_SHARE = 0.5;

    static Alignment of(List<Unit> brought, List<Unit> written, Vocabulary words) {
        double[][] best = table(brought, written, words);
        List<Integer> pairsBrought = new ArrayList<>();
        double writtenMatched = 0;
        double broughtMatched = 0;
        int i = brought.size();
        int j = written.size();
        while (i > 0 && j > 0) {
            double gain = gain(brought.get(i - 1), written.get(j - 1), words);
            if (gain > 0 && best[i][j] == best[i - 1][j - 1] + gain) {
                pairsBrought.addFirst(i - 1);
                broughtMatched += weight(brought.get(i - 1), words);
                writtenMatched += weight(written.get(j - 1), words);
                i--;
                j--;
            }
            else if (best[i][j] == best[i - 1][j]) {
                i--;
            }
            else {
                j--;
            }
        }
        return new Alignment(best[brought.size()][written.size()], share(writtenMatched, written, words),
                share(broughtMatched, brought, words), pairsBrought, codesAgree(brought, written));
    }

    private static double[][] table(List<Unit> brought, List<Unit> written, Vocabulary words) {
        double[][] best = new double[brought.size() + 1][written.size() + 1];
        for (int i = 1; i <= brought.size(); i++) {
            for (int j = 1; j <= written.size(); j++) {
                double skipped = Math.max(best[i - 1][j], best[i][j - 1]);
                double gain = gain(brought.get(i - 1), written.get(j - 1), words);
                best[i][j] = (gain > 0) ? Math.max(skipped, best[i - 1][j - 1] + gain) : skipped;
            }
        }
        return best;
    }

    private static double gain(Unit brought, Unit written, Vocabulary words) {
        boolean equal = brought.key().equals(written.key());
        boolean slots = brought.isSlot() && written.isSlot();
        if (slots) {
            return SLOT_WEIGHT + (equal ? LITERAL_SHARE * words.rarity(brought.key()) : 0);
        }
        if (!equal) {
            return 0;
        }
        boolean same = brought.kind() == written.kind();
        return (same ? 1 : LITERAL_SHARE) * words.rarity(brought.key());
    }

    private static double weight(Unit unit, Vocabulary words) {
        return switch (unit.kind()) {
            case WORD, CODE -> words.rarity(unit.key());
            case NAME, SLOT -> SLOT_WEIGHT;
            case PLACEHOLDER -> 0;
        };
    }

    private static double share(double matched, List<Unit> units, Vocabulary words) {
        double all = units.stream().mapToDouble(unit -> weight(unit, words)).sum();
        return (all == 0) ? 0 : Math.min(1, matched / all);
    }

    private static boolean codesAgree(List<Unit> brought, List<Unit> written) {
        Set<String> codes = codes(written);
        return codes.isEmpty() || keys(brought).containsAll(codes);
    }

    private static Set<String> keys(List<Unit> units) {
        return units.stream().map(Unit::key).collect(Collectors.toSet());
    }

    static Set<String> codes(List<Unit> units) {
        Set<String> codes = new HashSet<>();
        units.stream().filter(unit -> unit.kind() == Unit.Kind.CODE).forEach(unit -> codes.add(unit.key()));
        return codes;
    }

}
