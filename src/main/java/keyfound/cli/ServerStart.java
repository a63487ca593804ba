package keyfound.cli;

import org.springframework.context.ConfigurableApplicationContext;

/// Starts a server in this process. The front door hands it in, since no room knows the
/// whole.
@FunctionalInterface
public interface ServerStart {

    /// @param settings as `--name=value`
    ConfigurableApplicationContext start(String... settings);

}
