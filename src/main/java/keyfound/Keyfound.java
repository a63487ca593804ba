package keyfound;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import keyfound.cli.Commands;
import keyfound.start.StartLine;

/// Starts the program: the command line when a command is given, otherwise the server.
///
/// A start searches nothing: the file `start/components` names the program's own
/// components, and `Stack` the parts of Spring Boot.
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({ Stack.class, TracingStack.class, StartLine.class })
public class Keyfound {

    public static void main(String[] arguments) {
        if (Commands.areMeant(arguments)) {
            System.exit(Commands.run(Keyfound::start, arguments));
        }
        start(arguments);
    }

    /// @param settings as `--name=value`
    public static ConfigurableApplicationContext start(String... settings) {
        return SpringApplication.run(Keyfound.class, settings);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
