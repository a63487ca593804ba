package keyfound.web.site;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;

/// What a page says of itself to programs, in its `<head>`.
///
/// @param canonical absolute address, of the blank search for a result; empty for a page that shall not be found by
/// search engines
/// @param description one or two plain sentences; empty: none is printed
/// @param kind Open Graph type: `website` or `article`
/// @param markdown address of the same page as Markdown
/// @param lang of what the page holds, BCP 47; empty when the interface is all it holds
/// @param twins the same page in other languages, itself not included
/// @param facts JSON-LD, safe inside a script element; empty when there is none
public record Head(Optional<String> canonical, String description, String kind, Optional<String> markdown, String lang,
        List<TranslationLink> twins, SafeHtml facts) {

    public Head {
        twins = List.copyOf(twins);
    }

    /// The same page in a language of the interface, when it is written in that.
    public Optional<TranslationLink> twin(Language language) {
        return this.twins.stream().filter(twin -> twin.lang().startsWith(language.tag())).findFirst();
    }

    /// Whether the reader would rather have the page in his own language, and can.
    public Optional<TranslationLink> rather(Language language) {
        return this.lang.startsWith(language.tag()) ? Optional.empty() : twin(language);
    }

    /// Language and territory as Open Graph wants them, `zh_CN`. Of a language without a
    /// likely territory, the language alone.
    public String territory(Language language) {
        return switch (this.lang.isEmpty() ? language.tag() : this.lang.replaceFirst("-.*", "")) {
            case "en" -> "en_US";
            case "zh" -> "zh_CN";
            default -> this.lang.replace('-', '_');
        };
    }

    /// Of a page for people only.
    public static Head unlisted() {
        return unlisted("");
    }

    /// The same of a page that holds something in one language.
    public static Head unlisted(String lang) {
        return new Head(Optional.empty(), "", "website", Optional.empty(), lang, List.of(), SafeHtml.EMPTY);
    }

    public static Head of(String canonical, String description) {
        return new Head(Optional.of(canonical), description, "website", Optional.empty(), "", List.of(),
                SafeHtml.EMPTY);
    }

}
