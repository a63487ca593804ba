package keyfound.foreign.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/// Where an answer comes from, and what its readers thought of it there.
///
/// @param address where it stood; empty when it is not known
/// @param changed day of its last change there, `2024-05-01`; empty when the source does
/// not tell
/// @param votes for it; empty when the source does not count them
public record ForeignOrigin(String address, String changed, OptionalInt votes) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d).*", Pattern.DOTALL);

    static ForeignOrigin of(String address) {
        return new ForeignOrigin(address, "", OptionalInt.empty());
    }

    /// @param time an ISO date, with or without a time, or seconds since 1970; anything
    /// else is no date
    ForeignOrigin changed(String time) {
        Matcher day = DAY.matcher(time);
        String read = day.matches() ? time.substring(0, "2024-05-01".length()) : time.matches("[1-9]\\d{8,10}")
                ? Instant.ofEpochSecond(Long.parseLong(time)).atZone(ZoneOffset.UTC).toLocalDate().toString() : "";
        return new ForeignOrigin(this.address, read, this.votes);
    }

    /// @param count a whole number; anything else counts nothing
    ForeignOrigin votes(JsonNode count) {
        return count.isIntegralNumber() ? votes(count.asString()) : this;
    }

    ForeignOrigin votes(String count) {
        return count.matches("-?\\d{1,9}")
                ? new ForeignOrigin(this.address, this.changed, OptionalInt.of(Integer.parseInt(count))) : this;
    }

    /// The first of these values that is there.
    static String first(JsonNode json, String... names) {
        for (String name : names) {
            String value = json.path(name).asString("");
            if (!value.isEmpty() && !value.equals("0")) {
                return value;
            }
        }
        return "";
    }

}
