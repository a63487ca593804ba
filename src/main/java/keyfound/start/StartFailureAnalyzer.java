package keyfound.start;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;

/// Says why the program cannot start, in words for its operator.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {

    /// `FILE_CORRUPTED_1` in H2's list of error codes.
    private static final int H2_FILE_CORRUPTED = 90030;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Causes.first(failure, CannotStartException.class)
            .or(() -> diskFull(failure))
            .or(() -> portTaken(failure))
            .or(() -> notListening(failure))
            .or(() -> SettingFailure.of(failure))
            .or(() -> databaseDamaged(failure))
            .or(() -> databaseUnreachable(failure))
            .or(() -> databaseUnusable(failure))
            .or(() -> databaseMisnamed(failure))
            .map(reason -> new FailureAnalysis(reason.getMessage(),
                    reason.remedy() + ".\nSee " + reason.incident().address()
                            + ", or run: java -jar keyfound.jar explain " + reason.incident().code(),
                    failure))
            .orElse(null);
    }

    /// The words of the operating system, which index and database wrap in their own
    /// exceptions.
    private static Optional<CannotStartException> diskFull(Throwable failure) {
        String reason = Causes.deepest(failure);
        boolean full = reason.contains("No space left on device") || reason.contains("quota exceeded");
        return full
                ? Optional.of(new CannotStartException(Incident.DATA_NOT_WRITABLE,
                        "the data folder cannot be written: " + reason,
                        "Make room on its disk, or name another folder with keyfound.data.dir", failure))
                : Optional.empty();
    }

    private static Optional<CannotStartException> portTaken(Throwable failure) {
        return Causes.first(failure, PortInUseException.class)
            .map(taken -> new CannotStartException(Incident.PORT_TAKEN, "port " + taken.getPort() + " is in use",
                    "Stop the program that listens there, or take another port: --server.port=" + (taken.getPort() + 1),
                    taken));
    }

    /// A port that this user may not use, or an address that is not this machine's.
    private static Optional<CannotStartException> notListening(Throwable failure) {
        return Causes.first(failure, WebServerException.class)
            .flatMap(stopped -> Causes.first(stopped, BindException.class))
            .map(refused -> new CannotStartException(Incident.PORT_TAKEN,
                    "the port cannot be listened on: " + Causes.deepest(refused),
                    "Look at server.port and server.address; ports below 1024 are often reserved", refused));
    }

    private static Optional<CannotStartException> databaseDamaged(Throwable failure) {
        return Causes.first(failure, SQLException.class)
            .filter(refused -> refused.getErrorCode() == H2_FILE_CORRUPTED)
            .map(refused -> new CannotStartException(Incident.DATABASE_UNUSABLE,
                    "the embedded database is damaged: " + firstLine(refused),
                    "Bring keyfound.mv.db in the data folder back from a backup, or move it away to begin a new one, "
                            + "which knows no addresses of before",
                    refused));
    }

    private static Optional<CannotStartException> databaseUnreachable(Throwable failure) {
        return Causes.first(failure, SQLException.class)
            .map(refused -> new CannotStartException(Incident.DATABASE_UNREACHABLE,
                    "the database does not answer: " + firstLine(refused),
                    "Look at spring.datasource.url, spring.datasource.username and spring.datasource.password",
                    refused));
    }

    /// The pool reports an address that no driver accepts as a plain RuntimeException.
    private static Optional<CannotStartException> databaseMisnamed(Throwable failure) {
        return Causes.first(failure, BeanInstantiationException.class)
            .filter(unmade -> String.valueOf(unmade.getConstructingMethod()).matches(".*(permalink\\.|DataSource).*"))
            .map(unmade -> new CannotStartException(Incident.DATABASE_UNREACHABLE,
                    "the database cannot be opened: " + Causes.deepest(unmade),
                    "Look at spring.datasource.url, spring.datasource.username and spring.datasource.password",
                    unmade));
    }

    private static Optional<CannotStartException> databaseUnusable(Throwable failure) {
        return Causes.first(failure, FlywayException.class)
            .map(refused -> new CannotStartException(Incident.DATABASE_UNUSABLE,
                    "the database cannot be brought up to date: " + firstLine(refused),
                    "Start the version of the program that wrote it, or a newer one, or give it a database of its own",
                    refused));
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    }

}
