package keyfound.load;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/// A program that searches the same texts as the others of [SideBySide].
///
/// @param search answers whether the program searched, rather than refuse the text
/// @param processorTime what all searches of this program took so far, compilers and
/// collectors included
record Contender(String name, Search search, Supplier<Duration> processorTime) {

    /// @see #search()
    @FunctionalInterface
    interface Search {

        boolean of(String text) throws IOException, InterruptedException;

    }

}
