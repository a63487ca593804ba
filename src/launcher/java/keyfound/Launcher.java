package keyfound;

/// The first class that is loaded. It alone is compiled for an older Java, so that such a
/// Java gets one plain sentence instead of an error about class files.
public final class Launcher {

    private static final int OLDEST = 25;

    private Launcher() {
    }

    public static void main(String[] arguments) {
        int found = Runtime.version().feature();
        if (found < OLDEST) {
            System.err.println("Keyfound needs Java " + OLDEST + " or later; this is Java " + found + " in "
                    + System.getProperty("java.home") + ". Start it with a newer one, as in"
                    + " /usr/lib/jvm/temurin-25-jdk/bin/java -jar keyfound.jar");
            System.exit(1);
        }
        Keyfound.main(arguments);
    }

}
