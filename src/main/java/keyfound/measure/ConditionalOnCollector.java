package keyfound.measure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// What is there only where a collector of traces is named. A setting without a value
/// names none.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnCollector.Named.class)
public @interface ConditionalOnCollector {

    /// Whether the setting has a value.
    final class Named implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils
                .hasText(context.getEnvironment().getProperty("management.opentelemetry.tracing.export.otlp.endpoint"));
        }

    }

}
