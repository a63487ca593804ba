package keyfound.web.site;

import java.util.Locale;

/// The same page in another language.
///
/// @param lang BCP 47
/// @param name of the language, as its speakers call it
/// @param path where the page is on this site
/// @param address the same, absolute
public record TranslationLink(String lang, String name, String path, String address) {

    static TranslationLink of(String lang, String path, String address) {
        Locale locale = Locale.forLanguageTag(lang);
        return new TranslationLink(lang, locale.getDisplayLanguage(locale), path, address);
    }

}
