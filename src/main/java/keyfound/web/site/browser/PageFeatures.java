package keyfound.web.site.browser;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What pages do in a browser beyond showing answers.
///
/// @param diagrams whether Mermaid and formulas in an answer are drawn
/// @param offline whether a browser keeps the answers that it has shown, to show them
/// again without a network
/// @param exported whether pages are for files that no server stands behind; set by the
/// command `export`
@ConfigurationProperties("keyfound.web")
public record PageFeatures(@DefaultValue("true") boolean diagrams, @DefaultValue("false") boolean offline,
        @DefaultValue("false") boolean exported) {
}
