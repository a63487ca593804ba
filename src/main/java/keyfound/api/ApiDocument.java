package keyfound.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import keyfound.api.json.ApiLinks;

/// The API described in OpenAPI 3.1.
///
/// `ApiDocumentTest` makes the document from the annotations of this room and checks that
/// it is up to date. A server that made it itself would start more slowly for a text that
/// never changes.
@RestController
@Hidden
class ApiDocument {

    /// Stands in the document in place of the address of this site.
    static final String SITE = "https://site.invalid";

    private final ApiLinks links;

    ApiDocument(ApiLinks links) {
        this.links = links;
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> document() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(read().replace(SITE, this.links.site()));
    }

    private static String read() {
        try (InputStream file = ApiDocument.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks openapi.json");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
