package keyfound;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the program.
@SpringBootApplication
public class Keyfound {

    public static void main(String[] arguments) {
        SpringApplication.run(Keyfound.class, arguments);
    }

}
