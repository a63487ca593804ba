package keyfound.search.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import keyfound.text.TextLines;

/// How alike pieces of source code are to the code that a compiler shows, their names
/// aside.
///
/// A compiler prints the reader's own code; the entry about that error shows other code
/// that goes wrong in the same way. The names differ, keywords and punctuation stay: `let
/// x: &dyn Shape = …` and `let y: &dyn Draw = …` have one shape. A shape is the set of
/// the one to three neighbouring tokens of each line, a name that few entries use
/// standing for any name. Likeness is the cosine of two such sets, each member weighed by
/// its rarity among the pieces that are compared.
public final class CodeShapes {

    /// Of a longer piece only the beginning is compared; bounds the time of one search.
    private static final int MAX_UNITS = 3_000;

    private static final int LONGEST = 3;

    private static final int ANY_NAME = 1;

    private static final int ANY_NUMBER = 2;

    private final Predicate<String> common;

    private final Map<String, Integer> names = new HashMap<>();

    /// @param common whether many entries use a name, so that it belongs to the language
    /// rather than to somebody's program
    public CodeShapes(Predicate<String> common) {
        this.common = common;
    }

    /// @param shown the code to compare with
    /// @param pieces the code of one entry each; an empty one is like nothing
    /// @return 0 to 1 for each piece
    public double[] likeness(String shown, List<String> pieces) {
        int[] asked = shape(shown);
        List<int[]> shapes = new ArrayList<>();
        Map<Integer, Integer> with = new HashMap<>();
        for (String piece : pieces) {
            int[] shape = shape(piece);
            shapes.add(shape);
            IntStream.of(shape).forEach(part -> with.merge(part, 1, Integer::sum));
        }
        Map<Integer, Double> weights = new HashMap<>();
        for (int part : asked) {
            weights.put(part, weight(with.getOrDefault(part, 0), pieces.size()));
        }
        double all = IntStream.of(asked).mapToDouble(part -> weights.getOrDefault(part, 0.0)).sum();
        double[] likeness = new double[pieces.size()];
        for (int i = 0; i < likeness.length; i++) {
            double own = 0;
            double both = 0;
            for (int part : shapes.get(i)) {
                own += weight(with.getOrDefault(part, 0), pieces.size());
                both += weights.getOrDefault(part, 0.0);
            }
            likeness[i] = (both == 0) ? 0 : both / Math.sqrt(all * own);
        }
        return likeness;
    }

    /// The square of a rarity, as a cosine adds it up.
    private static double weight(int with, int pieces) {
        double rarity = Math.log(1 + (pieces + 1) / (with + 0.5));
        return rarity * rarity;
    }

    /// Each member once, as a hash.
    private int[] shape(String code) {
        IntStream.Builder parts = IntStream.builder();
        TextLines.of(code.substring(0, Math.min(code.length(), MAX_UNITS))).forEach(line -> {
            int[] tokens = tokens(withoutComment(line));
            for (int start = 0; start < tokens.length; start++) {
                int hash = 0;
                for (int at = start; at < Math.min(tokens.length, start + LONGEST); at++) {
                    hash = (hash + tokens[at]) * 0x9E3779B1;
                    hash ^= hash >>> 15;
                    parts.add(hash);
                }
            }
        });
        return parts.build().distinct().toArray();
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf("//");
        return (comment < 0) ? line : line.substring(0, comment);
    }

    /// Names, numbers and single signs, each as a number of its own.
    private int[] tokens(String line) {
        IntStream.Builder tokens = IntStream.builder();
        int at = 0;
        while (at < line.length()) {
            char first = line.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(first)) {
                at = end;
                continue;
            }
            if (isName(first)) {
                while (end < line.length() && isName(line.charAt(end))) {
                    end++;
                }
                tokens.add(Character.isDigit(first) ? ANY_NUMBER : name(line.substring(at, end)));
            }
            else {
                tokens.add(3 + first);
            }
            at = end;
        }
        return tokens.build().toArray();
    }

    private int name(String name) {
        return this.names.computeIfAbsent(name,
                any -> this.common.test(name) ? name.hashCode() | 0x40000000 : ANY_NAME);
    }

    private static boolean isName(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

}
