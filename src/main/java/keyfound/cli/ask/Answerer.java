package keyfound.cli.ask;

import java.io.IOException;

import keyfound.search.Verdict;

/// Finds answers: a server or a folder.
public interface Answerer extends AutoCloseable {

    /// @throws SilentServerException when a server does not answer as one
    Finding find(String text) throws IOException, InterruptedException;

    /// The same as people read it: the verdict, the answer, the nearest others.
    /// @throws SilentServerException when a server does not answer as one
    Told tell(String text) throws IOException, InterruptedException;

    /// The answer of an entry as Markdown, with its question as the heading.
    String markdown(Finding.Best best) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /// @param text ends with a line end
    record Told(Verdict verdict, String text) {
    }

}
