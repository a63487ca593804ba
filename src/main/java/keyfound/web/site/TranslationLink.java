package keyfound.web.site;

import java.util.Locale;

/// The same page in another language.
///
/// @param lang BCP 47
/// @param name the language's name for itself
/// @param path path of the page on this site
/// @param address absolute address of the page
public record TranslationLink(String lang, String name, String path, String address) {

    static TranslationLink of(String lang, String path, String address) {
        Locale locale = Locale.forLanguageTag(lang);
        return new TranslationLink(lang, locale.getDisplayLanguage(locale), path, address);
    }

}
