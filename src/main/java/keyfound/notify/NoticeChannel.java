package keyfound.notify;

import java.io.IOException;

import keyfound.publication.settings.Incident;

/// A way by which notices are told.
interface NoticeChannel {

    /// @throws IOException when it was not taken
    void send(Notice notice) throws IOException, InterruptedException;

    /// What a failure is called in the log, without secrets.
    String trouble(IOException ex);

    /// What is explained under its code.
    Incident incident();

}
