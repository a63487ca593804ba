package keyfound.start;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;

/// Refuses a port that does not exist before the content is read in vain. Spring would
/// take a negative port as the wish not to listen at all.
final class PortBounds implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PORT = "server.port";

    private static final int HIGHEST = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getProperty(PORT, "");
        if (!port.isBlank() && !exists(port.strip())) {
            throw new CannotStartException(Incident.SETTING_INVALID,
                    PORT + " = '" + port + "' is no port: they go from 0, which takes a free one, to " + HIGHEST,
                    "For example --" + PORT + "=8080", null);
        }
    }

    private static boolean exists(String port) {
        try {
            int number = Integer.parseInt(port);
            return number >= 0 && number <= HIGHEST;
        }
        catch (NumberFormatException _) {
            return false;
        }
    }

}
