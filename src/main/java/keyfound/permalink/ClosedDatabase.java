package keyfound.permalink;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride;

/// Tells the pool which connections lead to an embedded database that is closed. H2
/// closes itself when it cannot write; a new connection opens it again, as soon as there
/// is room. Named in `application.properties`.
public final class ClosedDatabase implements SQLExceptionOverride {

    /// `DATABASE_IS_CLOSED` in H2's list of error codes.
    private static final int CLOSED = 90098;

    /// `DATABASE_CALLED_AT_SHUTDOWN`.
    private static final int CLOSING = 90121;

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        boolean closed = failure.getErrorCode() == CLOSED || failure.getErrorCode() == CLOSING;
        return closed ? SQLExceptionOverride.Override.MUST_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }

}
