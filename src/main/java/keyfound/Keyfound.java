package keyfound;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import keyfound.cli.Commands;
import keyfound.start.StartLine;

/// Starts the program: the command line when a command is given, otherwise the server.
///
/// A start looks for components only in the rooms that may have some, and uses of Spring
/// Boot only what `Stack` names, instead of examining everything on the class path.
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({ Stack.class, TracingStack.class, StartLine.class })
@ComponentScan({ "keyfound.api", "keyfound.gate", "keyfound.web", "keyfound.desk", "keyfound.publication",
        "keyfound.permalink", "keyfound.feedback", "keyfound.access", "keyfound.measure", "keyfound.demand",
        "keyfound.notify" })
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
