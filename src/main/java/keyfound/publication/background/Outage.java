package keyfound.publication.background;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells a database that is away from a statement that is wrong. The first passes, the
/// second is a fault of ours.
public final class Outage {

    private Outage() {
    }

    public static boolean isBehind(Throwable failure) {
        return switch (failure) {
            case NonTransientDataAccessResourceException _, UncategorizedDataAccessException _,
                    TransientDataAccessException _, RecoverableDataAccessException _, TransactionException _ ->
                true;
            default -> false;
        };
    }

}
