package keyfound.demand;

import java.util.Locale;

/// Where a reader searched.
public enum Surface {

    PAGE, API, SHELL, AGENT;

    /// The word in the database, in JSON and in the keys of messages.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

}
