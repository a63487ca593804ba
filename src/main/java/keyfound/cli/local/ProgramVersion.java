package keyfound.cli.local;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
public final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] { "keyfound " + number() + ", Java " + Runtime.version() };
    }

    /// The version; `development` when the classes do not come from a jar.
    public static String number() {
        @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return (version == null) ? "development" : version;
    }

}
