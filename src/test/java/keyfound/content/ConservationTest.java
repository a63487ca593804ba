package keyfound.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import keyfound.content.assembly.EntryParser;
import keyfound.content.guard.ProblemCode;
import keyfound.content.html.HtmlPolicy;
import keyfound.entry.Entry;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Every word of a file is in exactly one entry, or a name of what it groups, or told.
class ConservationTest {

    /// A word that stands once in its file.
    private static final Pattern WORD = Pattern.compile("@");

    private static final List<String> PATHS = List.of("faq.md", "notes.md", "troubleshooting/disk.md", "kb/pod.md");

    /// Each `@` becomes a word of its own. A rule at the top would be front matter.
    private static final List<String> BLOCKS = List.of("## @", "### @ fails", "# @", "# @\n\n@ is so.",
            "## @\n\n@ is so.", "## @ fails\n\n@ is so.", "### Why @?\n\n@ is so.", "### @\n\n@ is so.",
            "## Q: Why @?\n\n@ is so.", "### Solution", "### Cause", "#### @ is slow\n\n@ is so.", "### Common errors",
            "## Troubleshooting", "@ is so.", "See @ and @.", "**@ fails**", "**Why @?**", "**Why @?** @ is so.",
            "**Problem:** @", "**Solution:** @", "Q: Why @?\nA: @ is so.", "- Q: Why @?\n- A: @",
            "1. **Why @?** @\n2. **@ fails** @", "1. Why @?\n\n   @ is so.\n\n2. @ fails\n\n   @ is so.", "1. Why @?",
            "- @ error: @\n- @ fails: @", "- @ error\n\n  @ is so.\n\n- @ fails\n\n  @ is so.",
            "- **Problem:** @\n- **Fix:** @\n- **Problem:** @\n- **Fix:** @",
            "* Error: `@ is missing`\n@ is so.\n\n* Error: `@ is missing`\n@ is so.", "- @\n- @", "> @ fails",
            "> Why @?", "| Error | Solution |\n|---|---|\n| @ fails | @ |\n| @ fails | @ |",
            "| @ | @ |\n|---|---|\n| @ | @ |", "<details><summary>Why @?</summary>\n\n@ is so.\n\n</details>",
            "<details>\n<summary>@</summary>\n@ is so.\n</details>", "```\n@ error 7001\n```", "Why @?\n: @ is so.",
            "<h3>@ fails</h3>\n\n@ is so.", "<dl><dt>Why @?</dt><dd>@ is so.</dd></dl>", "---", "![@](a.png) @");

    @Property(tries = 3000, seed = "7")
    void everyWordIsInExactlyOneEntryOrTold(@ForAll("files") List<String> blocks, @ForAll @IntRange(max = 3) int path) {
        List<String> words = new ArrayList<>();
        String text = WORD.matcher(String.join("\n\n", blocks) + "\n").replaceAll(_ -> {
            words.add("zq" + words.size() + "x");
            return words.getLast();
        });
        SourceFile file = new EntryParser().parse(PATHS.get(path), text, new FileStamp(0, 0, ""));
        for (String word : words) {
            assertThat(isKept(word, file)).as("%s of %s, which is%n%s", word, PATHS.get(path), text).isTrue();
        }
    }

    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.of(BLOCKS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(9)
            .filter(blocks -> !blocks.getFirst().equals("---"));
    }

    private static boolean isKept(String word, SourceFile file) {
        int answers = file.entries().stream().mapToInt(entry -> count(word, shown(entry))).sum();
        boolean asked = file.entries().stream().anyMatch(entry -> count(word, entry.question().text()) > 0);
        boolean shares = file.problems().stream().anyMatch(ProblemCode.SHARED_ANSWER::isOf);
        // a name may stand above several texts
        int times = answers + (asked ? 1 : 0);
        return times == 1 || (times == 0 && (isName(word, file) || isTold(word, file))) || (answers > 1 && shares);
    }

    private static String shown(Entry entry) {
        return HtmlPolicy.text(entry.answer().html().html().replace("alt=\"", "> "));
    }

    private static boolean isName(String word, SourceFile file) {
        return file.collection()
            .filter(collection -> count(word, collection.title()) > 0
                    || collection.sections().stream().anyMatch(section -> count(word, section.title()) > 0))
            .isPresent();
    }

    private static boolean isTold(String word, SourceFile file) {
        return file.problems()
            .stream()
            .anyMatch(problem -> ProblemCode.LOST_TEXT.isOf(problem) || count(word, problem.message()) > 0
                    || (ProblemCode.NO_ENTRY.isOf(problem) && file.collection().isPresent()));
    }

    private static int count(String word, String text) {
        return text.toLowerCase(Locale.ROOT).split(word, -1).length - 1;
    }

}
