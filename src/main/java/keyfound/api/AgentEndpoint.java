package keyfound.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import keyfound.access.ApiToken;
import keyfound.api.json.ApiLinks;
import keyfound.demand.record.Asker;
import keyfound.mcp.AgentHeaders;
import keyfound.mcp.AgentReply;
import keyfound.mcp.AgentServer;

/// The Model Context Protocol over HTTP: one message in a request, one in its answer.
@RestController
@Hidden
class AgentEndpoint {

    /// Of a request that calls this server by an unknown name; left by the gate.
    private static final String RELATIVE = "keyfound.relative";

    /// What the token of a request allows; left by the gate.
    private static final String SCOPES = "keyfound.scopes";

    private final ServedKnowledge.Parts parts;

    private final ApiLinks links;

    private final List<String> allowedOrigins;

    /// Made for the first message, so that a start does not wait for it.
    private final Supplier<AgentServer> server;

    AgentEndpoint(ServedKnowledge.Parts parts, ApiLinks links, ApiSettings settings,
            ObjectProvider<BuildProperties> build) {
        this.parts = parts;
        this.links = links;
        this.allowedOrigins = settings.allowedOrigins();
        this.server = SingletonSupplier.of(() -> new AgentServer(
                Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("development")));
    }

    @PostMapping("/mcp")
    ResponseEntity<String> message(HttpServletRequest request, Locale locale) throws IOException {
        if (request.getAttribute(RELATIVE) != null) {
            return refused(HttpStatus.MISDIRECTED_REQUEST, "this server does not know the name '"
                    + request.getServerName() + "'; set keyfound.web.url or keyfound.web.allowed-hosts (KF235)");
        }
        if (!isOurs(request.getHeader(HttpHeaders.ORIGIN))) {
            return refused(HttpStatus.FORBIDDEN,
                    "pages of other sites may not call this; keyfound.api.allowed-origins names those that may");
        }
        String message;
        try {
            message = PasteBody.of(request).text();
        }
        catch (ErrorResponseException tooLarge) {
            return refused(tooLarge.getStatusCode(), String.valueOf(tooLarge.getBody().getDetail()));
        }
        AgentHeaders headers = new AgentHeaders(header(request, "MCP-Protocol-Version"), header(request, "Mcp-Method"),
                header(request, "Mcp-Name"));
        Asker asker = Asker.of(request.getRemoteAddr(), locale, request::getHeader);
        AgentReply reply = this.server.get()
            .answer(message, Optional.of(headers), new ServedKnowledge(this.parts, asker, mayTell(request)));
        return json(HttpStatusCode.valueOf(reply.status()), reply.json().orElse(null));
    }

    /// Only a token may tell something, and only one that may vote.
    private static boolean mayTell(HttpServletRequest request) {
        return request.getAttribute(SCOPES) instanceof Set<?> scopes && scopes.contains(ApiToken.Scope.VOTE);
    }

    /// A page of another site must not use the reader's network to get here.
    private boolean isOurs(@Nullable String origin) {
        return origin == null || this.allowedOrigins.contains("*") || this.allowedOrigins.contains(origin)
                || origin.equals(originOf(this.links.site()));
    }

    private static String originOf(String site) {
        URI address = URI.create(site);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip);
    }

    private static ResponseEntity<String> refused(HttpStatusCode status, String why) {
        return json(status, AgentServer.refusal(why));
    }

    private static ResponseEntity<String> json(HttpStatusCode status, @Nullable String body) {
        return ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noStore())
            .body(body);
    }

}
