package keyfound.gate.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests of a kind are taken from one address in a minute, as many at once; 0
/// switches a limit off. Of IPv6 a network of 64 bits counts as one address.
///
/// @param searches questions, suggestions and other reads that search
/// @param pastes texts that are sent to be searched
/// @param votes whether an answer helped
/// @param questions what readers ask that nobody has answered yet
/// @param logins passwords that are tried, and answers of the identity provider
/// @param connections held open at once, not in a minute
@ConfigurationProperties("keyfound.limits")
record LimitSettings(@DefaultValue("600") int searches, @DefaultValue("120") int pastes, @DefaultValue("60") int votes,
        @DefaultValue("10") int questions, @DefaultValue("30") int logins, @DefaultValue("2048") int connections) {

    LimitSettings {
        check("searches", searches);
        check("pastes", pastes);
        check("votes", votes);
        check("questions", questions);
        check("logins", logins);
        check("connections", connections);
    }

    private static void check(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("keyfound.limits." + name + " = '" + value + "' is below 0");
        }
    }

}
