package keyfound.web.site;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import keyfound.publication.settings.SettingRule;

/// Settings of the pages.
///
/// @param name name of the site, shown in the header and in titles
/// @param url public address without a slash at its end, used in feeds and canonical
/// links; empty: the address of each request
/// @param imageHosts other sites whose images are shown, such as `https://example.org`;
/// empty: the reader's browser talks to this server only
/// @param sourceUrl address of a file's source with `{file}` and `{line}`, linked from
/// every entry; empty: the place is shown without a link
/// @param securityContact where to report a hole in this site, as
/// `mailto:security@example.org`; empty: there is no `/.well-known/security.txt`
/// @param askUrl where readers ask people when no answer is written, as
/// `https://example.org/new?title={signature}`; empty: nowhere
@ConfigurationProperties("keyfound.web")
public record WebSettings(@DefaultValue("Keyfound") String name, @DefaultValue("") String url,
        @DefaultValue List<String> imageHosts, @DefaultValue("") String sourceUrl,
        @DefaultValue("") String securityContact, @DefaultValue("") String askUrl) {

    public WebSettings {
        SettingRule.webAddress("keyfound.web.url", url);
        SettingRule.sites("keyfound.web.image-hosts", imageHosts);
        if (!sourceUrl.isEmpty() && !sourceUrl.contains("{file}")) {
            throw SettingRule.refused("keyfound.web.source-url", sourceUrl, "does not say where {file} stands");
        }
        if (!securityContact.isEmpty() && !securityContact.matches("(?:mailto:|https://|tel:)\\S+")) {
            throw SettingRule.refused("keyfound.web.security-contact", securityContact,
                    "is not an address as mailto:security@example.org");
        }
        if (!askUrl.isEmpty() && !askUrl.matches("(?:mailto:|https?://)\\S+")) {
            throw SettingRule.refused("keyfound.web.ask-url", askUrl,
                    "is not an address as https://example.org/new?title={signature} or mailto:help@example.org");
        }
        imageHosts = List.copyOf(imageHosts);
    }

}
