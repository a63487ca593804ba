package keyfound.web.site.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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

    /// A weight of zero refuses (RFC 9110, section 12.5.3).
    private static final Pattern GZIP_REFUSED = Pattern.compile("(?i)\\bgzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final String contentType;

    private final Locale language;

    private final String cacheControl;

    private final String vary;

    private final String tag;

    private final byte[] plain;

    private final byte[] compressed;

    /// @param language language of the interface
    /// @param vary request headers that the page depends on
    /// @param tag its `ETag`
    PrintedPage(String contentType, Locale language, String cacheControl, String vary, String tag, byte[] plain) {
        this.contentType = contentType;
        this.language = language;
        this.cacheControl = cacheControl;
        this.vary = vary;
        this.tag = tag;
        this.plain = plain;
        this.compressed = compressed(plain);
    }

    /// @param response response of a page that was just printed
    static PrintedPage of(ContentCachingResponseWrapper response) {
        return new PrintedPage(String.valueOf(response.getContentType()), response.getLocale(),
                header(response, HttpHeaders.CACHE_CONTROL), header(response, HttpHeaders.VARY),
                header(response, HttpHeaders.ETAG), response.getContentAsByteArray());
    }

    int bytes() {
        return this.plain.length + this.compressed.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
        response.setHeader(HttpHeaders.VARY, this.vary);
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

    private static String header(HttpServletResponse response, String name) {
        return header(response.getHeader(name));
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
