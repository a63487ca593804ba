package keyfound;

import java.time.Clock;

import keyfound.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the program: the command line when a command is given, else the server.
@SpringBootApplication(proxyBeanMethods = false)
public class Keyfound {

    public static void main(String[] arguments) {
        if (Commands.areMeant(arguments)) {
            System.exit(Commands.run(arguments));
        }
        SpringApplication.run(Keyfound.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
