package keyfound.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import keyfound.text.WordList;

/// The examples of `rules.txt`, with long letters filled in: the file itself holds
/// nothing that a scanner for leaked secrets would report.
public final class RuleExamples {

    private static final Pattern FILLING = Pattern.compile("‹(hex )?(\\d+)›");

    private static final String LETTERS = "a0Zb1Yc2Xd3We4Vf5Ug6Th7Si8Rj9QkPlOmNnMoLpKqJrIsHtGuFvEwDxCyBzA";

    private RuleExamples() {
    }

    /// @param hidden whether a part between `«` and `»` must be hidden; else all stays
    public record Example(String rule, boolean hidden, String marked) {

        public String text() {
            return this.marked.replace("«", "").replace("»", "");
        }

        /// What stands between the marks.
        public List<String> secrets() {
            return Pattern.compile("«([^»]*)»", Pattern.DOTALL)
                .matcher(this.marked)
                .results()
                .map(result -> result.group(1))
                .toList();
        }

    }

    public static List<Example> all() {
        List<Example> examples = new ArrayList<>();
        String rule = "";
        for (String line : WordList.lines(RuleList.class, "rules.txt")) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("rule ")) {
                rule = rest;
            }
            else if (line.startsWith("hide ") || line.startsWith("leave ")) {
                examples.add(new Example(rule, line.startsWith("hide "), filled(unescaped(rest), examples.size())));
            }
        }
        return examples;
    }

    private static String unescaped(String line) {
        return line.replace("\\\\n", "\0").replace("\\n", "\n").replace("\0", "\\n");
    }

    /// @param seed the same seed fills in the same letters
    static String filled(String template, long seed) {
        Random random = new Random(seed);
        return FILLING.matcher(template).replaceAll(filling -> {
            int length = Integer.parseInt(filling.group(2));
            int alphabet = (filling.group(1) == null) ? LETTERS.length() : 16;
            String letters = (filling.group(1) == null) ? LETTERS : "0a1b2c3d4e5f6789";
            StringBuilder filled = new StringBuilder();
            for (int i = 0; i < length; i++) {
                filled.append(letters.charAt((i < 3) ? i : random.nextInt(alphabet)));
            }
            return filled.toString();
        });
    }

}
