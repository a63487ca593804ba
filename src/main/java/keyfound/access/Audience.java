package keyfound.access;

import java.util.Set;
import java.util.concurrent.Callable;

/// Who reads: bound to a request by the gate, asked for by whoever looks something up.
///
/// Where nothing is bound, a stranger reads. So what forgets to bind shows too little,
/// never too much.
///
/// @param name of the account, for the log and the page; empty for a stranger
/// @param signedIn whether the server knows who it is
/// @param groups of which it is a member
/// @param maintainer whether it may see everything and enter the desk
public record Audience(String name, boolean signedIn, Set<String> groups, boolean maintainer) {

    /// Somebody of whom nothing is known.
    public static final Audience STRANGER = new Audience("", false, Set.of(), false);

    private static final ScopedValue<Audience> CURRENT = ScopedValue.newInstance();

    public Audience {
        groups = Set.copyOf(groups);
    }

    /// The audience of the request that this thread answers.
    public static Audience current() {
        return CURRENT.orElse(STRANGER);
    }

    /// Answers a request for this audience.
    public <T> T read(Callable<T> request) throws Exception {
        return ScopedValue.where(CURRENT, this).call(request::call);
    }

}
