package keyfound;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import keyfound.measure.ConditionalOnCollector;

/// The parts of Spring Boot that trace requests, where a collector is named. Without one
/// nothing of them is loaded.
@Configuration(proxyBeanMethods = false)
@ConditionalOnCollector
@ImportAutoConfiguration({ ObservationAutoConfiguration.class, WebMvcObservationAutoConfiguration.class,
        MicrometerTracingAutoConfiguration.class, OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class, OtlpTracingAutoConfiguration.class })
class TracingStack {

}
