package keyfound.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A text file that the program carries. The script of a static site has another class of
/// this name, which carries the texts themselves: `src/browser`.
public final class WordFile {

    private WordFile() {
    }

    /// @param home the class beside which the file lies
    /// @throws IllegalStateException when the file is missing in the program
    public static String text(Class<?> home, String name) {
        try (InputStream in = home.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
