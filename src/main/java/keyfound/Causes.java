package keyfound;

import java.util.Optional;

/// Looks through the causes of a failure.
final class Causes {

    private Causes() {
    }

    /// The failure itself or the first cause of it that is of the type.
    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return Optional.of(type.cast(link));
            }
        }
        return Optional.empty();
    }

}
