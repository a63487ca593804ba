package keyfound.desk;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

import keyfound.publication.source.GitSource;

/// Takes the calls of the hosting service after a push. Only the signature of a call
/// matters, not its content: the repository itself is looked at. A repeated call is one
/// more look and does no harm.
@Controller
final class GitHook {

    private final GitSource git;

    GitHook(GitSource git) {
        this.git = git;
    }

    @PostMapping("/hooks/git")
    ResponseEntity<String> call(HttpServletRequest request) throws IOException {
        String signature = header(request, "X-Hub-Signature-256");
        return switch (this.git.call(request.getInputStream(),
                signature.isEmpty() ? header(request, "X-Hub-Signature") : signature,
                header(request, "X-Gitlab-Token"))) {
            case TAKEN -> answer(HttpStatus.ACCEPTED, "the repository is looked at\n");
            case NOT_GENUINE -> answer(HttpStatus.UNAUTHORIZED, "the signature is wrong or lacks\n");
            case NOT_EXPECTED -> answer(HttpStatus.NOT_FOUND,
                    "no repository is followed, or keyfound.content.git.webhook-secret is not set\n");
        };
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }

    private static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return (value == null) ? "" : value;
    }

}
