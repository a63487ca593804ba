package keyfound.search.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import keyfound.signature.token.PlacedToken;
import keyfound.signature.token.Signature;
import keyfound.signature.token.SlotKind;
import keyfound.signature.token.Token;
import keyfound.text.LowerCase;
import keyfound.text.Scripts;

/// The smallest piece of a message that is compared: a word, a part of an identifier, a
/// pair of Chinese characters, a code, or a slot.
///
/// @param key the base form of a word, lower case; of a slot, what stood in it
/// @param start 0-based index in the signature's text
/// @param end index behind it
public record Unit(Kind kind, String key, int start, int end) {

    /// Names of which the number behind the dash makes another thing: `utf-8`, `latin-1`.
    private static final Set<String> FORMATS = Set.of("utf", "ucs", "iso", "latin", "windows", "sha", "aes", "rsa",
            "base", "arm", "x86", "http", "tls", "big", "float", "int", "python", "java", "node", "layer", "level",
            "type", "mode");

    private static final int SHORTEST_NAME = 3;

    /// Whether it stands for something that varies, a name or any other.
    public boolean isSlot() {
        return this.kind == Kind.NAME || this.kind == Kind.SLOT;
    }

    public enum Kind {

        WORD, CODE,
        /// Something between quotation marks: often a name.
        NAME,
        /// Any other thing that varies.
        SLOT,
        /// Stands for any text, so nothing can be missing where it stands.
        PLACEHOLDER

    }

    /// The units of a message in order.
    /// @param limit at most so many
    static List<Unit> of(Signature signature, BaseForms bases, int limit) {
        List<Unit> units = new ArrayList<>();
        for (PlacedToken placed : signature.placed()) {
            if (units.size() >= limit) {
                break;
            }
            String key = LowerCase.of(placed.token().text());
            switch (placed.token()) {
                case Token.Word _ when key.length() == placed.end() - placed.start() ->
                    addWords(units, key, placed.start(), bases, limit);
                case Token.Word _ -> units.add(new Unit(Kind.WORD, bases.base(key), placed.start(), placed.end()));
                case Token.Code _ -> units.add(new Unit(Kind.CODE, key, placed.start(), placed.end()));
                case Token.Slot slot -> units.add(new Unit(kind(slot.kind()), key, placed.start(), placed.end()));
            }
        }
        return units.subList(0, Math.min(limit, units.size()));
    }

    private static Kind kind(SlotKind slot) {
        return switch (slot) {
            case PLACEHOLDER -> Kind.PLACEHOLDER;
            case QUOTED -> Kind.NAME;
            case PATH, URL, HOST, IP, PORT, UUID, HASH, ADDRESS, TIMESTAMP, DURATION, SIZE, PID, COUNT, LINE, VERSION,
                    NUMBER ->
                Kind.SLOT;
        };
    }

    /// `org.apache.Foo` gives three units, a run of four Chinese characters three pairs.
    /// @param word in lower case
    static void addWords(List<Unit> units, String word, int start, BaseForms bases, int limit) {
        int at = 0;
        while (at < word.length() && units.size() < limit) {
            int partEnd = at + 1;
            if (isIdeograph(word.charAt(at))) {
                boolean pair = partEnd < word.length() && isIdeograph(word.charAt(partEnd));
                boolean alone = !pair && (at == 0 || !isIdeograph(word.charAt(at - 1)));
                if (pair || alone) {
                    units.add(unit(word.substring(at, pair ? at + 2 : at + 1), start + at, bases));
                }
            }
            else if (isPart(word.charAt(at))) {
                while (partEnd < word.length() && isPart(word.charAt(partEnd))) {
                    partEnd++;
                }
                Unit part = unit(word.substring(at, partEnd), start + at, bases);
                units.add(isInstance(word, at, partEnd) ? part.varying() : part);
            }
            at = partEnd;
        }
    }

    /// The number at the end of a name tells one of several that are alike:
    /// `HikariPool-3`, `pool-1-thread-7`.
    private static boolean isInstance(String word, int from, int to) {
        int name = word.lastIndexOf('-', from - 2) + 1;
        return from - 1 - name >= SHORTEST_NAME && word.charAt(from - 1) == '-'
                && !FORMATS.contains(word.substring(name, from - 1))
                && word.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Unit varying() {
        return new Unit(Kind.SLOT, this.key, this.start, this.end);
    }

    private static Unit unit(String part, int start, BaseForms bases) {
        return new Unit(Kind.WORD, bases.base(part), start, start + part.length());
    }

    private static boolean isIdeograph(char c) {
        return Scripts.isHan(c);
    }

    private static boolean isPart(char c) {
        return c == '_' || (Character.isLetterOrDigit(c) && !isIdeograph(c));
    }

}
