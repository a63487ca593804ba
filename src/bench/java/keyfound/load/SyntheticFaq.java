package keyfound.load;

import java.util.Random;

/// Writes the Markdown of one FAQ file: words and characters distributed as in language
/// (Zipf), an error message in most questions, about 2 KB an entry of prose, lists, code
/// blocks, links, here and there a table or a quotation. Every fourth file is Chinese.
/// The same numbers give the same text.
final class SyntheticFaq {

    private final long seed;

    private final Random random;

    private final SyntheticWords words;

    SyntheticFaq(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.words = new SyntheticWords(this.random);
    }

    /// @param number of the file, 0-based
    static String path(int number) {
        return "team-" + number % 40 + "/faq-" + number + (isChinese(number) ? ".zh.md" : ".md");
    }

    private static boolean isChinese(int number) {
        return number % 4 == 3;
    }

    /// The id of an entry that its writer has pinned.
    static String pinnedId(int file) {
        return "pinned-" + file;
    }

    /// @param number 0-based
    /// @param edition another one gives the same file with another first answer
    String markdown(int number, int entries, int edition) {
        this.random.setSeed(this.seed + 31L * number);
        StringBuilder text = new StringBuilder(entries * 2100);
        text.append("---\ntitle: Questions about ")
            .append(this.words.english(3))
            .append("\ntags: [tag-%d, product-%d]\n---\n\n".formatted(number % 25, number % 300))
            .append("Written for team ")
            .append(number % 40)
            .append(", edition ")
            .append(edition)
            .append(".\n\n");
        for (int entry = 0; entry < entries; entry++) {
            addEntry(text, number, entry, edition);
        }
        return text.toString();
    }

    private void addEntry(StringBuilder text, int file, int entry, int edition) {
        boolean chinese = isChinese(file);
        String error = this.words.error();
        text.append("## Q: ").append(prose(chinese, 9)).append(": `").append(error.replace('`', '\'')).append("`?");
        text.append((entry == 0) ? " {#" + pinnedId(file) + "}\n\n" : "\n\n");
        text.append("**A**: ").append((entry == 0) ? "Edition" + edition + ". " : "");
        addParagraph(text, chinese);
        text.append("1. ").append(prose(chinese, 14)).append(" `").append(this.words.path()).append("`\n");
        text.append("2. ").append(prose(chinese, 12)).append(", **").append(prose(chinese, 3)).append("**\n");
        text.append("3. [").append(prose(chinese, 3)).append("](../").append(path((file + 1) % 40)).append(")\n\n");
        text.append("```sh\n")
            .append(this.words.command())
            .append('\n')
            .append(this.words.command())
            .append("\n```\n\n");
        addParagraph(text, chinese);
        text.append("```\n").append("2026-01-02T03:04:05Z ERROR ").append(error).append("\n```\n\n");
        addParagraph(text, chinese);
        switch (this.random.nextInt(8)) {
            case 0 ->
                text.append("| ").append(this.words.word()).append(" | value |\n|---|---|\n| a | 1 |\n| b | 2 |\n\n");
            case 1 -> text.append("> ").append(prose(chinese, 15)).append("\n\n");
            case 2 ->
                text.append("<details><summary>more</summary>").append(prose(chinese, 15)).append("</details>\n\n");
            case 3 ->
                text.append("### ").append(prose(chinese, 3)).append("\n\n").append(prose(chinese, 20)).append("\n\n");
            default -> addParagraph(text, chinese);
        }
    }

    private void addParagraph(StringBuilder text, boolean chinese) {
        text.append(prose(chinese, 16)).append(" `").append(this.words.identifier()).append("` ");
        text.append(prose(chinese, 10)).append(" [").append(this.words.word()).append("](https://example.org/");
        text.append(this.words.word()).append("/issues/").append(this.random.nextInt(9000)).append("). ");
        text.append(prose(chinese, 8)).append(chinese ? "。\n\n" : ".\n\n");
    }

    /// @param count of English words, or as many units as give the same number of bytes
    private String prose(boolean chinese, int count) {
        return chinese ? this.words.chinese(count * 2) : this.words.english(count);
    }

}
