package keyfound.cli.local;

import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramVersionTest {

    @Test
    void theVersionIsFollowedByTheBeginningOfTheCommit() {
        assertThat(printed("0.2.0", "a1b2c3d4e5f60718293a4b5c6d7e8f9001020304"))
            .isEqualTo("keyfound 0.2.0 (a1b2c3d4e5), Java " + Runtime.version());
    }

    @Test
    void anUnknownCommitIsLeftOut() {
        assertThat(printed("0.2.0", "unknown")).isEqualTo("keyfound 0.2.0, Java " + Runtime.version());
    }

    @Test
    void classesThatNoBuildPackedAreOfADevelopment() {
        assertThat(new ProgramVersion(new Properties()).getVersion())
            .containsExactly("keyfound development, Java " + Runtime.version());
    }

    private static String printed(String version, String commit) {
        Properties build = new Properties();
        build.setProperty("build.version", version);
        build.setProperty("build.commit", commit);
        return new ProgramVersion(build).getVersion()[0];
    }

}
