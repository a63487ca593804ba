package keyfound.publication;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a house of its own.
public abstract class InHouse {

    public House house;

    @BeforeEach
    public void build(@TempDir Path folder) throws IOException {
        this.house = new House(folder);
    }

    @AfterEach
    public void close() {
        this.house.close();
    }

}
