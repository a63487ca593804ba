package keyfound.fuzz;

import java.util.regex.Pattern;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import keyfound.content.ContentLoader;
import keyfound.entry.Entry;

/// Any text is read as a file of content, and its HTML runs nothing.
class MarkdownFuzz {

    /// Within a tag: a handler, or an address that is a script. A tag's values are
    /// escaped, so `<` begins a tag and nothing else.
    private static final Pattern RUNS = Pattern.compile(
            "<\\s*(?:script|iframe|object|embed|base|meta|link|style|form|svg|math)\\b"
                    + "|<[^>]*\\son\\w+\\s*=|<[^>]*\\b(?:href|src)\\s*=\\s*[\"']?\\s*(?:javascript|vbscript|data):",
            Pattern.CASE_INSENSITIVE);

    @FuzzTest(maxDuration = "30m")
    void anyTextIsReadAsAFile(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        for (Entry entry : ContentLoader.read("fuzz.en.md", text).entries()) {
            check(entry.answer().html().html());
        }
    }

    private static void check(String html) {
        if (RUNS.matcher(html).find()) {
            throw new AssertionError("this HTML runs something: " + html);
        }
    }

}
