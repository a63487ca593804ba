package keyfound.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import keyfound.text.ShownAddress;

/// Prints why the program cannot start as a plain message, without a stack trace; with it
/// at level debug.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReport implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger("keyfound.start");

    @Override
    public void report(FailureAnalysis analysis) {
        String remedy = (analysis.getAction() == null) ? "" : "\n" + analysis.getAction();
        String reason = ShownAddress.within(analysis.getDescription().strip());
        log.error("Keyfound cannot start: {}{}{}", reason, reason.endsWith(".") ? "" : ".", remedy);
        log.debug("The trace of it", analysis.getCause());
        silenceTheSecond();
    }

    /// Spring Boot's own report repeats the message when the failure came before our
    /// logging levels were read.
    private static void silenceTheSecond() {
        LoggingSystem.get(StartFailureReport.class.getClassLoader())
            .setLogLevel(LoggingFailureAnalysisReporter.class.getName(), LogLevel.OFF);
    }

}
