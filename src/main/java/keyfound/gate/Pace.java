package keyfound.gate;

import java.time.Duration;

/// How fast a body has to come.
///
/// @param grace whatever its length, so much time is given
/// @param bytesASecond for the time beyond
record Pace(Duration grace, int bytesASecond) {

    /// A text of 8 MiB has 148 seconds, one of 1 MiB 36.
    static final Pace DEFAULT = new Pace(Duration.ofSeconds(20), 64 * 1024);

    /// For a body that holds a place while others wait for one.
    static final Pace WANTED = new Pace(Duration.ofSeconds(1), 1024 * 1024);

    /// The time in which so much has to be there.
    Duration allowed(long bytes) {
        return this.grace.plusMillis(1000 * bytes / this.bytesASecond);
    }

}
