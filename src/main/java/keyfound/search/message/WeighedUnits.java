package keyfound.search.message;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The units of a message with what each tells, asked once however often the message is
/// laid beside others.
final class WeighedUnits {

    private static final double SLOT_WEIGHT = 0.2;

    private final List<Unit> units;

    private final Vocabulary words;

    private final double[] weights;

    /// Which units merely label what follows.
    private final BitSet labels;

    /// The place of the first unit with the same key, for each key; empty until asked
    /// for.
    private final Map<String, Integer> keys = new HashMap<>();

    private WeighedUnits(List<Unit> units, Vocabulary words, double[] weights, BitSet labels) {
        this.units = units;
        this.words = words;
        this.weights = weights;
        this.labels = labels;
    }

    static WeighedUnits of(MessageUnits message, Vocabulary words) {
        WeighedUnits plain = of(message.units(), words);
        return new WeighedUnits(plain.units, words, plain.weights, message.labels());
    }

    static WeighedUnits of(List<Unit> units, Vocabulary words) {
        double[] weights = new double[units.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(units.get(i), words);
        }
        return new WeighedUnits(units, words, weights, new BitSet());
    }

    /// Words and codes weigh what they tell; a slot weighs next to nothing, since it
    /// varies.
    static double weight(Unit unit, Vocabulary words) {
        return switch (unit.kind()) {
            case WORD, CODE -> words.rarity(unit.key());
            case NAME, SLOT -> SLOT_WEIGHT;
            case PLACEHOLDER -> 0;
        };
    }

    WeighedUnits reversed() {
        double[] backwards = new double[this.weights.length];
        for (int i = 0; i < backwards.length; i++) {
            backwards[i] = this.weights[backwards.length - 1 - i];
        }
        return new WeighedUnits(this.units.reversed(), this.words, backwards, new BitSet());
    }

    /// Those in front of a place.
    WeighedUnits upTo(int end) {
        return new WeighedUnits(this.units.subList(0, end), this.words, Arrays.copyOf(this.weights, end), new BitSet());
    }

    /// A number for the key of a unit: units with the same key have the same.
    int key(int at) {
        return keys().getOrDefault(this.units.get(at).key(), at);
    }

    /// The numbers that the keys of another message have in this one; -1 for one that it
    /// lacks.
    int[] keysOf(WeighedUnits other) {
        int[] found = new int[other.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = keys().getOrDefault(other.units.get(i).key(), -1);
        }
        return found;
    }

    private Map<String, Integer> keys() {
        if (this.keys.isEmpty()) {
            for (int i = 0; i < size(); i++) {
                this.keys.putIfAbsent(this.units.get(i).key(), i);
            }
        }
        return this.keys;
    }

    List<Unit> units() {
        return this.units;
    }

    Unit get(int at) {
        return this.units.get(at);
    }

    int size() {
        return this.weights.length;
    }

    double weight(int at) {
        return this.weights[at];
    }

    double weight(int from, int to) {
        double all = 0;
        for (int i = from; i < to; i++) {
            all += this.weights[i];
        }
        return all;
    }

    /// What the labels in front of a unit weigh.
    double labelsBefore(int to) {
        double all = 0;
        for (int i = this.labels.nextSetBit(0); i >= 0 && i < to; i = this.labels.nextSetBit(i + 1)) {
            all += this.weights[i];
        }
        return all;
    }

    /// How much a word tells, whatever kind its unit is of.
    double rarity(int at) {
        Unit.Kind kind = this.units.get(at).kind();
        boolean known = kind == Unit.Kind.WORD || kind == Unit.Kind.CODE;
        return known ? this.weights[at] : this.words.rarity(this.units.get(at).key());
    }

    Vocabulary words() {
        return this.words;
    }

}
