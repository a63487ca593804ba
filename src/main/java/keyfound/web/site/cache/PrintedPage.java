package keyfound.web.site.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A page as it was sent once, kept compressed and plain.
final class PrintedPage {

    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b");

    private static final List<String> KEPT = List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY, HttpHeaders.LINK,
            "X-Markdown-Tokens");

    /// A weight of zero refuses (RFC 9110, section 12.5.3).
    private static final Pattern GZIP_REFUSED = Pattern.compile("(?i)\\bgzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final String contentType;

    private final Locale language;

    private final Map<String, String> headers;

    private final String tag;

    private final byte[] plain;

    private final byte[] compressed;

    /// @param language language of the interface
    /// @param headers what else was said in the head, each name once
    /// @param tag its `ETag`
    PrintedPage(String contentType, Locale language, Map<String, String> headers, String tag, byte[] plain) {
        this.contentType = contentType;
        this.language = language;
        this.headers = headers;
        this.tag = tag;
        this.plain = plain;
        this.compressed = compressed(plain);
    }

    /// @param response response of a page that was just printed
    static PrintedPage of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT) {
            String value = header(response.getHeader(name));
            if (!value.isEmpty()) {
                headers.put(name, value);
            }
        }
        return new PrintedPage(String.valueOf(response.getContentType()), response.getLocale(), headers,
                header(response.getHeader(HttpHeaders.ETAG)), response.getContentAsByteArray());
    }

    int bytes() {
        return this.plain.length + this.compressed.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        this.headers.forEach(response::setHeader);
        if (new ServletWebRequest(request, response).checkNotModified(this.tag)) {
            return;
        }
        boolean squeezed = takesGzip(request);
        byte[] body = squeezed ? this.compressed : this.plain;
        if (squeezed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        response.setLocale(this.language);
        response.setContentType(this.contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = header(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        return GZIP.matcher(accepted).find() && !GZIP_REFUSED.matcher(accepted).find();
    }

    private static String header(@Nullable String value) {
        return (value == null) ? "" : value;
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

}
