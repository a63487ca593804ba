package keyfound.measure;

import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/// What a span tells of a request: method, pattern of the address, status. Spring would
/// add the address itself, which may be somebody's private one.
@Component
@ConditionalOnCollector
final class RequestSpans extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }

}
