package keyfound.demand.record;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Who searches. Nothing of it is kept but the language.
///
/// @param address of the network
/// @param agent name of the browser or program; may be empty
/// @param lang language of the reader, BCP 47
/// @param remembered whether the search may be remembered
public record Asker(String address, String agent, String lang, boolean remembered) {

    /// @param header the value of a header of the request; null where there is none
    public static Asker of(String address, Locale locale, Function<String, @Nullable String> header) {
        boolean refuses = "1".equals(header.apply("DNT")) || "1".equals(header.apply("Sec-GPC"));
        @Nullable String agent = header.apply("User-Agent");
        return new Asker(address, (agent == null) ? "" : agent, locale.getLanguage(), !refuses);
    }

}
