package keyfound.measure;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import keyfound.search.SearchResult;

/// Counts and times what happens, and tells a collector of traces. Where nobody listens
/// that costs nothing.
@Component
public final class Meters {

    private final Optional<MeterRegistry> registry;

    private final ObservationRegistry observations;

    Meters(ObjectProvider<MeterRegistry> registry, ObjectProvider<ObservationRegistry> observations) {
        this.registry = registry.stream().findFirst();
        this.observations = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
    }

    /// Searches in a span below that of the request. It begins when the search waits for
    /// its turn, and tells nothing of what is searched for.
    /// @param surface where: `page`, `json`, `text` or `agent`
    public <T> T traced(String surface, Supplier<T> search) {
        if (this.observations.isNoop()) {
            return search.get();
        }
        return Objects.requireNonNull(Observation.createNotStarted("keyfound.search", this.observations)
            .contextualName("search")
            .lowCardinalityKeyValue("surface", surface)
            .observe(search));
    }

    /// A search was answered.
    /// @param surface where: `page`, `json` or `text`
    public SearchResult searched(String surface, SearchResult result) {
        time("keyfound.searches", result.took(), "surface", surface, "verdict",
                result.verdict().name().toLowerCase(Locale.ROOT));
        return result;
    }

    /// @param tags name and value by turns, few values for each
    public void count(String name, String... tags) {
        this.registry.ifPresent(known -> known.counter(name, tags).increment());
    }

    /// @param tags name and value by turns, few values for each
    public void time(String name, Duration took, String... tags) {
        this.registry.ifPresent(known -> known.timer(name, tags).record(took));
    }

    /// @param value asked for at each scrape
    /// @param tags name and value by turns
    public void gauge(String name, Supplier<Number> value, String... tags) {
        this.registry.ifPresent(known -> Gauge.builder(name, value).tags(tags).register(known));
    }

}
