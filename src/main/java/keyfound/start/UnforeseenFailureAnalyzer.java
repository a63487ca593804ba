package keyfound.start;

import java.util.List;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/// Has the last word on a failure that no other analyzer knows: the message of the
/// deepest cause, and how to see more.
///
/// No order is low enough for the last place. Most of Spring Boot's analyzers have no
/// order, which counts as the lowest, and among equals the first one loaded is asked
/// first, which is this one. So it asks the others itself.
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnforeseenFailureAnalyzer implements FailureAnalyzer {

    private static final Log log = LogFactory.getLog(UnforeseenFailureAnalyzer.class);

    private final @Nullable BeanFactory beans;

    private final @Nullable Environment environment;

    /// Both are absent when the start failed before there was a context.
    UnforeseenFailureAnalyzer(@Nullable BeanFactory beans, @Nullable Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return others().stream()
            .filter(other -> !(other instanceof UnforeseenFailureAnalyzer))
            .map(other -> asked(other, failure))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> new FailureAnalysis(Causes.deepest(failure),
                    "To see where it arose, start with LOGGING_LEVEL_KEYFOUND_START=debug in the environment.",
                    failure));
    }

    private List<FailureAnalyzer> others() {
        ArgumentResolver known = ArgumentResolver.none();
        if (this.beans != null) {
            known = known.and(BeanFactory.class, this.beans);
        }
        if (this.environment != null) {
            known = known.and(Environment.class, this.environment);
        }
        return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
            .load(FailureAnalyzer.class, known, FailureHandler.logging(log));
    }

    /// An analyzer that fails on this failure has nothing to say about it.
    private static @Nullable FailureAnalysis asked(FailureAnalyzer other, Throwable failure) {
        try {
            return other.analyze(failure);
        }
        catch (RuntimeException | LinkageError unable) {
            log.trace("an analyzer failed", unable);
            return null;
        }
    }

}
