package keyfound.content.markdown;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

import keyfound.SharedCorpora;
import keyfound.content.assembly.EntryParser;
import keyfound.content.nodes.Nodes;

import static org.assertj.core.api.Assertions.assertThat;

/// What is printed quickly is what flexmark prints, letter by letter.
class FastHtmlRendererTest {

    private int quick;

    private int all;

    private int headings;

    @Test
    void everyExampleOfTheSpecificationsIsPrintedAsFlexmarkPrintsIt() {
        List<String> texts = Stream
            .concat(Stream.of(TestResources.getSpec(), TestResources.getGfmSpec()),
                    TestResources.getRegressions().stream())
            .flatMap(specification -> ExampleReader.readExamples(specification).stream())
            .map(Example::getSource)
            .toList();
        List<String> different = new ArrayList<>();
        for (String text : texts) {
            compare(text, different);
            compare("- " + text.replace("\n", "\n  "), different);
            compare("1. a\n\n   " + text.replace("\n", "\n   ") + "\n2. b\n", different);
            compare("> " + text.replace("\n", "\n> "), different);
            compare("a\n" + text, different);
        }
        assertThat(different).isEmpty();
        assertThat(this.headings).as("headings with an anchor").isGreaterThan(100);
        assertThat(this.quick).as("printed quickly, of %d", this.all).isGreaterThan(4_000);
    }

    @Test
    void everyFileOfTheCorporaIsPrintedAsFlexmarkPrintsIt() throws IOException {
        List<String> different = new ArrayList<>();
        for (String set : List.of("faq-raw", "seed", "covidfaq", "rustc", "stackfaq", "faq-en-dev", "faq-zh-dev")) {
            try (Stream<Path> files = Files.walk(SharedCorpora.path(set))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                    read(file).ifPresent(text -> compare(text, different));
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(this.quick * 100 / this.all).as("share printed quickly, of %d blocks", this.all).isGreaterThan(80);
    }

    private static Optional<String> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file).replace("\r\n", "\n"));
        }
        catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// Block by block, and all of them together.
    private void compare(String text, List<String> different) {
        Document document = named(text);
        for (Node block : Nodes.children(document)) {
            Document alone = new Document(document, document.getChars());
            alone.appendChild(block);
            this.all++;
            this.quick += FastHtmlRenderer.of(alone).isPresent() ? 1 : 0;
            FastHtmlRenderer.of(alone)
                .ifPresent(html -> compare(text, counted(html), Markdown.printed(document, List.of(block)), different));
        }
        Document again = named(text);
        Document third = named(text);
        compare(text, Markdown.html(again, Nodes.children(again)), Markdown.printed(third, Nodes.children(third)),
                different);
    }

    private String counted(String html) {
        this.headings += html.startsWith("<h") && html.contains(" id=\"") ? 1 : 0;
        return html;
    }

    /// With an anchor for each heading, as in a file that is read.
    private static Document named(String text) {
        Document document = Markdown.parse(text);
        EntryParser.nameHeadings(document);
        return document;
    }

    private static void compare(String text, String html, String expected, List<String> different) {
        if (!html.equals(expected)) {
            different.add(text + "\n=== quick\n" + html + "\n=== flexmark\n" + expected);
        }
    }

}
