package keyfound.api;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import keyfound.publication.settings.SettingRule;

/// What an operator may set about the API.
///
/// @param allowedOrigins sites, as `https://example.org`, whose pages may call it from a browser, or `*`; none by
/// default
@ConfigurationProperties("keyfound.api")
record ApiSettings(@DefaultValue List<String> allowedOrigins) {

    ApiSettings {
        SettingRule.sites("keyfound.api.allowed-origins",
                allowedOrigins.stream().filter(origin -> !origin.equals("*")).toList());
        allowedOrigins = List.copyOf(allowedOrigins);
    }

}
