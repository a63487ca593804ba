package keyfound.desk.gaps;

import keyfound.demand.Surface;
import keyfound.demand.gap.GapState;
import keyfound.search.Verdict;

/// Keys of the messages that name what belongs to a gap.
public final class GapWords {

    private GapWords() {
    }

    static String of(GapState.Kind kind) {
        return switch (kind) {
            case OPEN -> "desk.gaps.open";
            case ANSWERED -> "desk.gaps.answered";
            case MUTED -> "desk.gaps.muted";
            case SAME -> "desk.gaps.same";
        };
    }

    public static String of(Surface surface) {
        return switch (surface) {
            case PAGE -> "desk.gaps.surface.page";
            case API -> "desk.gaps.surface.api";
            case SHELL -> "desk.gaps.surface.shell";
            case AGENT -> "desk.gaps.surface.agent";
        };
    }

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case KNOWN -> "desk.gaps.verdict.known";
            case SIMILAR -> "desk.gaps.verdict.similar";
            case UNKNOWN -> "desk.gaps.verdict.unknown";
        };
    }

}
