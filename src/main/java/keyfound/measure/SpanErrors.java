package keyfound.measure;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/// What a span tells of an error: its kind. Micrometer would add the message and the
/// trace, and a message may quote a question, an address or a machine of the cluster.
@Configuration(proxyBeanMethods = false)
@ConditionalOnCollector
class SpanErrors {

    /// Orders of Spring Boot for the handlers in whose place these are.
    private static final int REQUESTS = 1000;

    private static final int OTHERS = Integer.MAX_VALUE - 1000;

    @Bean
    @Order(OTHERS)
    DefaultTracingObservationHandler defaultTracingObservationHandler(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {

            @Override
            public void onError(Observation.Context context) {
                tell(context.getError(), getRequiredSpan(context));
            }

        };
    }

    @Bean
    @Order(REQUESTS)
    PropagatingReceiverTracingObservationHandler<ServerRequestObservationContext> propagatingReceiverTracingObservationHandler(
            Tracer tracer, Propagator propagator) {
        return new PropagatingReceiverTracingObservationHandler<>(tracer, propagator) {

            @Override
            public void onError(ServerRequestObservationContext context) {
                tell(context.getError(), getRequiredSpan(context));
            }

        };
    }

    private static void tell(@Nullable Throwable error, Span span) {
        if (error != null) {
            span.tag("error", error.getClass().getSimpleName());
        }
    }

}
