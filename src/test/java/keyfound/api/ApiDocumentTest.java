package keyfound.api;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Makes the OpenAPI document from the annotations of the API and holds the one that is
/// shipped to it. After a change of the API, `-Dgolden.rewrite` writes it anew.
@ImportAutoConfiguration({ SpringDocConfiguration.class, SpringDocConfigProperties.class,
        SpringDocWebMvcConfiguration.class })
@Import(Description.class)
@TestPropertySource(properties = { "springdoc.api-docs.path=/made", "springdoc.api-docs.version=openapi_3_1",
        "springdoc.paths-to-match=/api/**", "springdoc.default-flat-param-object=true",
        "springdoc.writer-with-order-by-keys=true", "keyfound.web.url=" + ApiDocument.SITE })
class ApiDocumentTest extends KeyfoundServer {

    private static final Path SHIPPED = Path.of("src/main/resources/keyfound/api/openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theDocumentThatIsShippedSaysWhatTheAnnotationsSay() throws Exception {
        HttpResponse<String> answer = get("/made");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode made = JSON.readTree(answer.body().replace(at(""), ApiDocument.SITE));
        if (System.getProperty("golden.rewrite") != null) {
            write(made);
        }
        assertThat(JSON.readTree(Files.readString(SHIPPED))).isEqualTo(made);
    }

    private static void write(JsonNode document) throws IOException {
        Files.createDirectories(SHIPPED.getParent());
        Files.writeString(SHIPPED, JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n");
    }

}
