package keyfound;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the program.
@SpringBootApplication(proxyBeanMethods = false)
public class Keyfound {

    public static void main(String[] arguments) {
        SpringApplication.run(Keyfound.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

}
