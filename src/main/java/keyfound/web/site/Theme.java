package keyfound.web.site;

import java.util.Locale;

/// Dark or light: as the reader's system says, until the reader chooses.
public enum Theme {

    SYSTEM, LIGHT, DARK;

    /// The word in the cookie, the form and the `data-theme` attribute.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Anything unknown means the system's choice.
    public static Theme ofWord(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return SYSTEM;
    }

}
