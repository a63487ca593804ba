package keyfound.web.site.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/// Answers a request that the server cannot read, such as an address with a broken escape
/// or a line that is too long. Tomcat refuses it before any page is asked, and its own
/// message helps nobody.
final class UnreadRequests extends ErrorReportValve {

    private final transient MessageSource messages;

    private final String contextPath;

    /// @param contextPath empty or `/faq`; a request that was not read does not know it
    UnreadRequests(MessageSource messages, String contextPath) {
        this.messages = messages;
        this.contextPath = contextPath;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        boolean answered = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (answered || !response.setErrorReported()) {
            return;
        }
        boolean page = isForBrowser(request);
        response.setContentType(page ? "text/html" : "application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page ? page(request, PageNotShown.Kind.ofStatus(response.getStatus()))
                        : problem(response.getStatus()));
                response.finishResponse();
            }
        }
        catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The API promises problem details, and programs read no pages. The headers of such
    /// a request were often not read; then it gets the page, unless its path is known.
    private boolean isForBrowser(Request request) {
        String path = String.valueOf(request.getRequestURI());
        String accept = request.getHeader("Accept");
        return !path.startsWith(this.contextPath + "/api/") && (accept == null || accept.contains("html"));
    }

    /// Without the address, since it could not be read and would have to be quoted.
    private static String problem(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"the server could not read the request"}
                """.formatted((known == null) ? "Error" : known.getReasonPhrase(), status);
    }

    /// The headers of such a request were often not read either; then the page is in
    /// English.
    private String page(Request request, PageNotShown.Kind kind) {
        Locale asked = request.getLocale();
        Locale locale = asked.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        String title = text(kind.title(), locale);
        String text = text((kind == PageNotShown.Kind.MALFORMED) ? "trouble.unread.text" : kind.text(), locale);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s – Keyfound</title></head>
                <body style="max-width:40rem;margin:4rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif">
                <h1>%s</h1><p>%s</p><p><a href="%s/">%s</a></p></body></html>
                """.formatted(locale.getLanguage(), title, title, text, HtmlUtils.htmlEscape(this.contextPath),
                text("trouble.home", locale));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(this.messages.getMessage(key, new Object[] { "" }, locale));
    }

}
