package keyfound.web.machine;

import java.time.Clock;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the files for browsers and robots are written with.
@Component
record SiteTexts(MessageSource messages, JsonMapper json, Clock clock) {
}
