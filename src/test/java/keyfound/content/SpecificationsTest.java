package keyfound.content;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

import keyfound.content.assembly.EntryParser;
import keyfound.entry.FileStamp;
import keyfound.entry.SafeHtml;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Every example of the specifications of CommonMark and of GitHub's Markdown, and every
/// input that broke a parser before, as a file of its own and as an answer.
class SpecificationsTest {

    private static final Pattern ACTIVE = Pattern
        .compile("<(?:script|style|iframe|svg|math|object|embed|form|base|meta|link|"
                + "body|textarea|title|noscript|plaintext|xmp|template|button|select)\\b"
                + "|<[^>]*\\s(?:on\\w+|style|srcdoc|formaction|xlink:href)\\s*="
                + "|(?:href|src)=\"\\s*(?!https?:|mailto:|/|#)[a-z+.-]+:");

    @Test
    void everyExampleIsRenderedAndNothingInItIsActive() {
        List<Example> examples = Stream
            .concat(Stream.of(TestResources.getSpec(), TestResources.getGfmSpec()),
                    TestResources.getRegressions().stream())
            .flatMap(SpecificationsTest::examples)
            .toList();
        assertThat(examples).hasSizeGreaterThan(1_300);
        List<String> active = new ArrayList<>();
        for (Example example : examples) {
            String text = example.getSource();
            Stream.concat(rendered(parse(text)), rendered(parse("## Q: Why?\n\n" + text)))
                .map(html -> html.html().toLowerCase(Locale.ROOT))
                .filter(html -> ACTIVE.matcher(html).find())
                .forEach(html -> active.add(example + "\n" + html));
        }
        assertThat(active).isEmpty();
    }

    @Test
    void whatIsSaidToBeActiveIsSeenByThisTest() {
        assertThat(List.of("<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=\"data:x\">"))
            .allMatch(html -> ACTIVE.matcher(html).find());
    }

    private static Stream<Example> examples(URL specification) {
        return ExampleReader.readExamples(specification).stream();
    }

    private static SourceFile parse(String text) {
        return new EntryParser().parse("faq.md", text, new FileStamp(0, 0, ""));
    }

    private static Stream<SafeHtml> rendered(SourceFile file) {
        Stream<SafeHtml> around = file.collection()
            .stream()
            .flatMap(collection -> Stream.concat(Stream.of(collection.introduction()),
                    collection.sections().stream().map(section -> section.text())));
        return Stream.concat(around,
                file.entries().stream().flatMap(entry -> Stream.of(entry.question().html(), entry.answer().html())));
    }

}
