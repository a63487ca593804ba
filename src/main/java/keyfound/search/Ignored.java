package keyfound.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import keyfound.signature.Paste;
import keyfound.signature.line.Noise;
import keyfound.signature.line.PasteLine;

/// Lines of a paste, one below the other, that were passed over for the same reason.
///
/// @param from first of them, 1-based
/// @param to last of them
/// @param why what they are
public record Ignored(int from, int to, Noise why) {

    /// So many runs of lines are told of.
    private static final int MOST = 500;

    public Ignored {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("lines " + from + " to " + to + " are none");
        }
    }

    public int count() {
        return this.to - this.from + 1;
    }

    /// Empty lines are left out: nobody misses them.
    public static List<Ignored> of(Paste paste) {
        List<Ignored> runs = new ArrayList<>();
        for (PasteLine line : paste.lines()) {
            Optional<Noise> why = line.noise();
            if (why.isEmpty() || line.text().isBlank()) {
                continue;
            }
            boolean goesOn = !runs.isEmpty() && runs.getLast().why() == why.get()
                    && runs.getLast().to() == line.number() - 1;
            if (goesOn) {
                runs.add(new Ignored(runs.removeLast().from(), line.number(), why.get()));
            }
            else if (runs.size() < MOST) {
                runs.add(new Ignored(line.number(), line.number(), why.get()));
            }
        }
        return runs;
    }

}
