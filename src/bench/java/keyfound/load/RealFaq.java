package keyfound.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Entries that people wrote, and beyond their number the same ones recombined: of each
/// copy a third of the words, and of the runs of Chinese characters, are others of the
/// same collection of texts, drawn as often as they occur there. So words stay as
/// frequent as they are, while titles and messages differ.
///
/// @param entries as `## Q: …` with the answer below, without ids
record RealFaq(List<String> entries) {

    private static final List<String> SETS = List.of("rustc", "stackfaq", "faq-zh-dev", "faq-en-dev", "covidfaq");

    private static final int ENTRIES_A_FILE = 25;

    private static final double OTHER_WORDS = 0.3;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}|[\\x{4e00}-\\x{9fff}]{2,}");

    private static final Pattern ID = Pattern.compile("\\s*\\{#[^}]*}");

    /// @param corpora a folder with `SET/docs/*.md`
    static RealFaq read(Path corpora) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String set : SETS) {
            try (Stream<Path> files = Files.list(corpora.resolve(set).resolve("docs"))) {
                for (Path file : files.sorted().toList()) {
                    String[] parts = ("\n" + Files.readString(file)).split("\n(?=## Q: )", -1);
                    for (int i = 1; i < parts.length; i++) {
                        entries.add(ID.matcher(parts[i]).replaceFirst("").strip() + "\n\n");
                    }
                }
            }
        }
        return new RealFaq(entries);
    }

    List<String> titles() {
        return this.entries.stream().map(entry -> entry.lines().findFirst().orElse("").substring(6)).toList();
    }

    /// @param count a multiple of the entries of a file
    void write(Path folder, int count) throws IOException {
        List<String> words = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        for (String entry : this.entries) {
            WORD.matcher(entry).results().map(MatchResult::group).forEach(word -> kind(words, chinese, word).add(word));
        }
        Random random = new Random(5);
        for (int file = 0; file * ENTRIES_A_FILE < count; file++) {
            StringBuilder text = new StringBuilder("# Collection " + file + "\n\n");
            for (int i = file * ENTRIES_A_FILE; i < (file + 1) * ENTRIES_A_FILE; i++) {
                String entry = this.entries.get(i % this.entries.size());
                text.append((i < this.entries.size()) ? entry : recombined(entry, words, chinese, random));
            }
            Path path = folder.resolve("%03d/%05d.md".formatted(file / 100, file));
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
    }

    private static List<String> kind(List<String> words, List<String> chinese, String word) {
        return (word.charAt(0) < 128) ? words : chinese;
    }

    private static String recombined(String entry, List<String> words, List<String> chinese, Random random) {
        return WORD.matcher(entry).replaceAll(word -> {
            List<String> others = kind(words, chinese, word.group());
            boolean other = random.nextDouble() < OTHER_WORDS;
            return Matcher.quoteReplacement(other ? others.get(random.nextInt(others.size())) : word.group());
        });
    }

}
