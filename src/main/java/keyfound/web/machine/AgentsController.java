package keyfound.web.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import keyfound.entry.Collection;
import keyfound.publication.Catalog;
import keyfound.publication.Publisher;
import keyfound.web.site.Addresses;
import keyfound.web.site.WebSettings;

/// What a language model may read: https://llmstxt.org.
@Controller
final class AgentsController {

    private final Publisher publisher;

    private final Addresses addresses;

    private final WebSettings settings;

    private final MessageSource messages;

    AgentsController(Publisher publisher, Addresses addresses, WebSettings settings, MessageSource messages) {
        this.publisher = publisher;
        this.addresses = addresses;
        this.settings = settings;
        this.messages = messages;
    }

    /// A list of all collections and entries with their addresses.
    @GetMapping("/llms.txt")
    ResponseEntity<String> contents() {
        return PlainResponse.of(PlainResponse.PLAIN,
                this.publisher.read(publication -> contents(publication.catalog())));
    }

    /// All entries. Written while it is read, because it may be large.
    @GetMapping("/llms-full.txt")
    void everything(HttpServletResponse response) throws IOException {
        response.setContentType(PlainResponse.PLAIN + ";charset=UTF-8");
        Writer out = response.getWriter();
        this.publisher.read(publication -> {
            for (Collection collection : publication.catalog().collections()) {
                write(CollectionText.of(collection, publication) + "\n", out);
            }
            return publication.generation();
        });
    }

    private String contents(Catalog catalog) {
        StringBuilder out = new StringBuilder("# " + this.settings.name() + "\n\n> "
                + this.messages.getMessage("site.description", null, Locale.ENGLISH) + "\n\n## Collections\n\n");
        for (Collection collection : catalog.collections()) {
            out.append("- [")
                .append(collection.title())
                .append("](")
                .append(this.addresses.absolute(Addresses.collection(collection.id()) + ".md"))
                .append(")")
                .append(collection.description().isEmpty() ? "" : ": " + collection.description())
                .append('\n');
        }
        return out.append("\n## Search\n\n- [Search as JSON](")
            .append(this.addresses.absolute("/api/v1/search?q="))
            .append("): append a question or an error message, percent-encoded\n")
            .append("\nAgents may ask by the Model Context Protocol: post to `mcp` below the address of this site.\n")
            .toString();
    }

    private static void write(String text, Writer out) {
        try {
            out.write(text);
        }
        catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

}
