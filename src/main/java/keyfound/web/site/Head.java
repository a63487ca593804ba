package keyfound.web.site;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;

/// What a page says about itself to programs, in its `<head>`.
///
/// @param canonical absolute address, for a search result that of the blank search; empty
/// for a page that search engines should not list
/// @param description one or two plain sentences; empty: none is printed
/// @param kind Open Graph type: `website` or `article`
/// @param markdown path of the same page as Markdown; empty when there is none
/// @param lang language of the page's content, BCP 47; empty when it holds nothing but
/// the interface
/// @param twins the same page in other languages, without this one
/// @param facts JSON-LD, safe inside a script element; empty when there is none
public record Head(Optional<String> canonical, String description, String kind, Optional<String> markdown, String lang,
        List<TranslationLink> twins, SafeHtml facts) {

    public Head {
        twins = List.copyOf(twins);
    }

    /// The same page in a language of the interface, if it exists.
    public Optional<TranslationLink> twin(Language language) {
        return this.twins.stream().filter(twin -> twin.lang().startsWith(language.tag())).findFirst();
    }

    /// The same page in the reader's language, if this page is in another one.
    public Optional<TranslationLink> rather(Language language) {
        return this.lang.startsWith(language.tag()) ? Optional.empty() : twin(language);
    }

    /// Path of the feed of this collection; empty for any other page.
    public Optional<String> feed() {
        return this.markdown.filter(path -> path.startsWith("/c/"))
            .map(path -> "/feed.atom?collection=" + path.substring("/c/".length(), path.length() - ".md".length()));
    }

    /// Path of the picture that other sites show beside a link to the page.
    public String picture() {
        return this.markdown.filter(path -> path.startsWith("/q/") && this.canonical.isPresent())
            .map(path -> "/picture/" + path.substring("/q/".length(), path.length() - ".md".length()) + ".png")
            .orElse("/picture.png");
    }

    /// Language and territory in the form of Open Graph, `zh_CN`. For a language without
    /// a likely territory, the language alone.
    public String territory(Language language) {
        return switch (this.lang.isEmpty() ? language.tag() : this.lang.replaceFirst("-.*", "")) {
            case "en" -> "en_US";
            case "zh" -> "zh_CN";
            default -> this.lang.replace('-', '_');
        };
    }

    /// The head of a page for people only.
    public static Head unlisted() {
        return unlisted("", Optional.empty());
    }

    /// The head of a page for people only, with content in one language.
    /// @param markdown path of the same page as Markdown; empty when there is none
    public static Head unlisted(String lang, Optional<String> markdown) {
        return new Head(Optional.empty(), "", "website", markdown, lang, List.of(), SafeHtml.EMPTY);
    }

    /// The head of a page in the language of the interface.
    /// @param markdown path of the same page as Markdown; empty when there is none
    public static Head of(String canonical, Optional<String> markdown) {
        return new Head(Optional.of(canonical), "", "website", markdown, "", List.of(), SafeHtml.EMPTY);
    }

}
