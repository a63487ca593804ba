package keyfound;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Has the last word on a failure that nobody else knows: what the deepest cause says, and how to see more.
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnforeseenFailureAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return new FailureAnalysis(Causes.deepest(failure),
                "To see where it arose, start with LOGGING_LEVEL_KEYFOUND_START=debug in the environment.", failure);
    }

}
