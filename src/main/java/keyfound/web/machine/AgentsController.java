package keyfound.web.machine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;
import keyfound.web.site.browser.PageFeatures;

/// What a language model may read: https://llmstxt.org.
@Controller
final class AgentsController {

    /// A larger list is no overview.
    private static final int MOST_COLLECTIONS = 300;

    private static final String FILES = "Each page is Markdown at its address with `.md` instead of `.html`.";

    private static final String SERVER = "Each page is Markdown at its address with `.md`, or when asked with "
            + "`Accept: text/markdown`. The header `X-Markdown-Tokens` tells about how many tokens it costs.\n\n"
            + "Agents may ask by the Model Context Protocol: post to `mcp` below the address of this site.";

    private static final String APPEND = "append a question or an error message, percent-encoded";

    private final Publisher publisher;

    private final Addresses addresses;

    private final WebSettings settings;

    private final PageFeatures features;

    private final MessageSource messages;

    AgentsController(Publisher publisher, Addresses addresses, WebSettings settings, PageFeatures features,
            MessageSource messages) {
        this.publisher = publisher;
        this.addresses = addresses;
        this.settings = settings;
        this.features = features;
        this.messages = messages;
    }

    /// What this site is, how to ask it, and where the Markdown of each collection is.
    @GetMapping("/llms.txt")
    ResponseEntity<String> contents() {
        return PlainResponse.of(PlainResponse.PLAIN,
                this.publisher.read(publication -> contents(publication.catalog())));
    }

    /// All entries, in pages.
    @GetMapping("/llms-full.txt")
    ResponseEntity<String> everything() {
        return everything(1);
    }

    @GetMapping("/llms-full-{page:\\d{1,6}}.txt")
    ResponseEntity<String> everything(@PathVariable int page) {
        return this.publisher.read(publication -> {
            FullText text = FullText.of(page, publication, this.addresses);
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(PlainResponse.TOKENS, String.valueOf(TokenCount.of(text.text())));
            text.next()
                .ifPresent(next -> answer.header(HttpHeaders.LINK,
                        "<" + this.addresses.absolute(next) + ">; rel=\"next\"; type=\"text/plain\""));
            return answer.body(text.text());
        });
    }

    private String contents(Catalog catalog) {
        StringBuilder out = new StringBuilder("# " + this.settings.name() + "\n\n> "
                + this.messages.getMessage("site.description", null, Locale.ENGLISH) + "\n\n"
                + (this.features.exported() ? FILES : SERVER) + "\n\n## Collections\n\n");
        catalog.collections()
            .stream()
            .limit(MOST_COLLECTIONS)
            .forEach(collection -> out
                .append(line(collection.title(), "/c/" + collection.id() + ".md", collection.description())));
        if (!this.features.exported()) {
            out.append("\n## Search\n\n")
                .append(line("Search as Markdown", "/search.md?q=", APPEND))
                .append(line("Search as JSON", "/api/v1/search?q=", APPEND))
                .append(line("A skill for agents", SkillController.FILE, "when and how to look up an error"));
        }
        return out.append("\n## Optional\n\n")
            .append(line("All collections", "/collections.md", catalog.collections().size() + " of them"))
            .append(line("All tags", "/tags.md", ""))
            .append(line("All answers in pages", "/llms-full.txt", catalog.entries().size() + " of them"))
            .toString();
    }

    private String line(String title, String path, String note) {
        String words = note.replaceAll("\\s+", " ").strip();
        return "- [" + title + "](" + this.addresses.absolute(path) + ")" + (words.isEmpty() ? "" : ": " + words)
                + "\n";
    }

}
