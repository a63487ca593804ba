package keyfound.cli.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/// The version and the commit that the build wrote into the jar.
public final class ProgramVersion implements IVersionProvider {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    private static final int COMMIT_LENGTH = 10;

    private final Properties build;

    /// Made by picocli.
    public ProgramVersion() {
        this(read());
    }

    /// @param build as the build writes it; empty when the classes do not come from a jar
    ProgramVersion(Properties build) {
        this.build = build;
    }

    @Override
    public String[] getVersion() {
        return new String[] { "keyfound " + version() + commit() + ", Java " + Runtime.version() };
    }

    /// The version; `development` when the classes do not come from a jar.
    public static String number() {
        return new ProgramVersion().version();
    }

    private String version() {
        return this.build.getProperty("build.version", "development");
    }

    /// The commit in brackets; empty when the build was made outside of a repository.
    private String commit() {
        String commit = this.build.getProperty("build.commit", "unknown");
        return commit.equals("unknown") ? ""
                : " (" + commit.substring(0, Math.min(commit.length(), COMMIT_LENGTH)) + ")";
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(BUILD_INFO)) {
            if (in != null) {
                properties.load(in);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return properties;
    }

}
