package keyfound;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Prints why the program cannot start as a plain message, without a stack trace; with it at level debug.
final class StartFailureReport implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger("keyfound.start");

    @Override
    public void report(FailureAnalysis analysis) {
        String remedy = (analysis.getAction() == null) ? "" : "\n" + analysis.getAction();
        String reason = analysis.getDescription().strip();
        log.error("Keyfound cannot start: {}{}{}", reason, reason.endsWith(".") ? "" : ".", remedy);
        log.debug("The trace of it", analysis.getCause());
    }

}
