package keyfound.mcp.base;

import java.util.Optional;

import keyfound.entry.EntryId;

/// What an agent may tell the people behind a knowledge base.
public interface Reports {

    /// Counts whether an answer helped.
    /// @return a sentence for the agent
    /// @throws RefusedReportException when it is not taken
    String outcome(EntryId entry, boolean fixed);

    /// Keeps a question that nobody has answered.
    /// @param lines of the error
    /// @param context what was being done; empty: not told
    /// @return the private address at which the answer will appear
    /// @throws RefusedReportException when it is not taken
    String ask(String lines, Optional<String> context);

    /// A report that is not taken; the message says why, in words for its sender.
    final class RefusedReportException extends RuntimeException {

        private static final long serialVersionUID = 1;

        public RefusedReportException(String reason) {
            super(reason);
        }

    }

}
