package keyfound.publication.turn;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How readily a thread leaves the processor to others that want it: the system stops a
/// long search in its middle as soon as a short one comes, and goes on with it later.
///
/// Java's own priorities do nothing on Linux. There each thread has a nice value, which a
/// program may raise without any right; a thread with 3 gets half of what one with 0
/// gets, a thread with 6 a quarter, and all of it where nobody else wants it.
enum Courtesy {

    NONE(0, Thread.NORM_PRIORITY), SOME(3, Thread.NORM_PRIORITY - 1), MUCH(6, Thread.MIN_PRIORITY);

    private static final Logger log = LoggerFactory.getLogger(Courtesy.class);

    /// `PRIO_PROCESS` of `setpriority(2)`. On Linux process 0 is the calling thread.
    private static final int THREAD = 0;

    private final int nice;

    private final int priority;

    Courtesy(int nice, int priority) {
        this.nice = nice;
        this.priority = priority;
    }

    /// Of the calling thread, from now on. Where the system refuses it, all threads are
    /// equal, and nothing else changes: what is right does not depend on it.
    @SuppressWarnings("ThreadPriorityCheck")
    void show() {
        if (this == NONE) {
            return;
        }
        Thread.currentThread().setPriority(this.priority);
        Call.SET_PRIORITY.ifPresent(this::call);
    }

    private void call(MethodHandle setPriority) {
        try {
            int refused = (int) setPriority.invokeExact(THREAD, 0, this.nice);
            log.debug("Nice value {} was {}", this.nice, (refused == 0) ? "taken" : "refused");
        }
        catch (Throwable failed) {
            throw new IllegalStateException("setpriority of the C library cannot be called", failed);
        }
    }

    /// Looked up by the first who needs it; most starts need none.
    private static final class Call {

        private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

        /// The manifest of the jar allows calls of the C library.
        @SuppressWarnings("restricted")
        private static Optional<MethodHandle> setPriority() {
            if (!"Linux".equals(System.getProperty("os.name"))) {
                return Optional.empty();
            }
            Linker linker = Linker.nativeLinker();
            FunctionDescriptor threeNumbers = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            return linker.defaultLookup()
                .find("setpriority")
                .map(address -> linker.downcallHandle(address, threeNumbers));
        }

    }

}
