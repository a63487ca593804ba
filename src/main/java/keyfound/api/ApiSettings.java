package keyfound.api;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import keyfound.publication.settings.SettingRule;

/// Settings of the API.
///
/// @param allowedOrigins sites whose pages may call the API from a browser, such as
/// `https://example.org`; `*`: all; empty: none
@ConfigurationProperties("keyfound.api")
record ApiSettings(@DefaultValue List<String> allowedOrigins) {

    ApiSettings {
        SettingRule.sites("keyfound.api.allowed-origins",
                allowedOrigins.stream().filter(origin -> !origin.equals("*")).toList());
        allowedOrigins = List.copyOf(allowedOrigins);
    }

}
