package keyfound.publication;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a house of its own.
abstract class InHouse {

    House house;

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        this.house = new House(folder);
    }

    @AfterEach
    void close() {
        this.house.close();
    }

}
