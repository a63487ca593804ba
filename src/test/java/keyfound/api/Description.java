package keyfound.api;

import java.util.List;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// What `/v3/api-docs` says of the whole: its name, and that every error has one shape.
@Component
@OpenAPIDefinition(info = @Info(title = "Keyfound", version = "1",
        license = @License(name = "Apache-2.0", identifier = "Apache-2.0"),
        contact = @Contact(name = "Keyfound", url = "https://keyfound.dev"),
        description = "Searches and reads a troubleshooting knowledge base. Addresses and fields of version 1 stay; "
                + "fields may be added. Every answer to GET carries an ETag and Last-Modified that change with the "
                + "content. Errors are problem details (RFC 9457)."))
class Description implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    private static final String TOKEN = "token";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getComponents()
            .addSecuritySchemes(TOKEN,
                    new SecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A token that a maintainer made at the desk."));
        // everybody may ask, unless the server has readers sign in
        document.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN)));
        document.getServers().forEach(server -> server.setDescription("This server"));
        document.getPaths().values().forEach(path -> path.readOperationsMap().forEach(Description::addErrors));
    }

    private static void addErrors(HttpMethod method, Operation operation) {
        add(operation, "400", "A parameter has a value that it cannot have.");
        add(operation, "401", "Only readers who signed in may read here, and no valid token was sent.");
        add(operation, "403", "The token does not allow this.");
        add(operation, "429", "Too many requests came from this address; `Retry-After` tells when to come again.");
        add(operation, "503", "The content is still being loaded, or the server is too busy; see `Retry-After`.");
        if (method == HttpMethod.POST) {
            add(operation, "413", "The text has more than 8 MiB.");
            add(operation, "415", "The body is not declared as text.");
        }
        if (List.of("entry", "outcomes", "tell").contains(String.valueOf(operation.getOperationId()))) {
            add(operation, "404", "No entry ever had this id.");
            add(operation, "410", "The entry was taken out; `nearest` lists entries that may answer it.");
            operation.getResponses()
                .addApiResponse((method == HttpMethod.POST) ? "308" : "301",
                        new ApiResponse().description("The entry has another id now, see `Location`."));
        }
    }

    private static void add(Operation operation, String status, String description) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        operation.getResponses()
            .addApiResponse(status, new ApiResponse().description(description)
                .content(new Content().addMediaType("application/problem+json", problem)));
    }

    private static Schema<?> problem() {
        return new Schema<>().type("object")
            .description("What went wrong, as RFC 9457 has it.")
            .addProperty("type",
                    text("Address of the entry that explains it; `about:blank` where the status says it all.",
                            "about:blank"))
            .addProperty("title", text("Name of the status.", "Bad Request"))
            .addProperty("status", new Schema<>().type("integer").description("HTTP status.").example(400))
            .addProperty("detail", text("What exactly is wrong.", "size '1000' is above 100"))
            .addProperty("instance", text("Path of the request.", "/api/v1/entries"));
    }

    private static Schema<?> text(String description, String example) {
        return new Schema<>().type("string").description(description).example(example);
    }

}
