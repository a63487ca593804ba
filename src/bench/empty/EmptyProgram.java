package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// A web program of Spring Boot, with Tomcat and Thymeleaf and no code of its own: what a
/// start costs at least. See `src/bench/start.sh`.
@SpringBootApplication
public class EmptyProgram {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyProgram.class, arguments);
    }

}
