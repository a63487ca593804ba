package keyfound.web.site;

import java.util.Locale;

/// Dark or light: as the reader's system says, until he chooses.
public enum Theme {

    SYSTEM, LIGHT, DARK;

    /// As the cookie, the form and the `data-theme` attribute write it.
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
