package keyfound.web.site.failure;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import keyfound.web.site.Addresses;
import keyfound.web.site.EntryRow;
import keyfound.web.site.MarkdownList;

/// What `trouble.html` prints, for whoever asked for Markdown.
@Component
final class TroubleText {

    private static final String MARKDOWN = "text/markdown";

    private final MessageSource messages;

    private final Addresses addresses;

    TroubleText(MessageSource messages, Addresses addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    /// Browsers ask for HTML and get it, also under an address that ends in `.md`.
    static boolean isWanted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MARKDOWN) && !accepted.contains("text/html");
    }

    View view(TroublePage page, Locale locale) {
        MarkdownList text = new MarkdownList(this.messages.getMessage(page.kind().title(), null, locale),
                this.addresses)
            .paragraph(this.messages.getMessage(page.kind().text(), new Object[] { page.words() }, locale));
        if (!page.nearest().isEmpty()) {
            text.heading(this.messages.getMessage("trouble.nearest", null, locale));
            page.nearest().stream().map(EntryRow::entry).forEach(entry -> text.row(entry, ""));
        }
        return new Printed(text.text());
    }

    private record Printed(String text) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(MARKDOWN + ";charset=UTF-8");
            response.getWriter().write(this.text);
        }

    }

}
