package keyfound.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/// A language of the interface. Entries may be written in any other language.
public enum Language {

    ENGLISH(Locale.ENGLISH, "English"), CHINESE(Locale.CHINESE, "中文");

    private static final List<Locale> LOCALES = Arrays.stream(values()).map(Language::locale).toList();

    private final Locale locale;

    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return this.locale;
    }

    /// BCP 47, for the `lang` attribute.
    public String tag() {
        return this.locale.toLanguageTag();
    }

    /// The language's name for itself, for the switch.
    public String ownName() {
        return this.ownName;
    }

    /// The language that the switch offers.
    public Language other() {
        return (this == ENGLISH) ? CHINESE : ENGLISH;
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(ENGLISH);
    }

    /// The first of the reader's languages that the interface has.
    /// @param header `Accept-Language` as sent, possibly malformed
    public static Language accepted(String header) {
        try {
            Locale best = Locale.lookup(LanguageRange.parse(header), LOCALES);
            return (best == null) ? ENGLISH : of(best);
        }
        catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

}
