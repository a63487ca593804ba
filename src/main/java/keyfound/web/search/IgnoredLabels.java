package keyfound.web.search;

import keyfound.search.Ignored;
import keyfound.signature.line.Noise;

/// Names the ignored lines of a paste.
final class IgnoredLabels {

    private IgnoredLabels() {
    }

    static SearchPage.IgnoredLines of(Ignored ignored) {
        String lines = (ignored.count() == 1) ? String.valueOf(ignored.from()) : ignored.from() + "–" + ignored.to();
        return new SearchPage.IgnoredLines(lines, key(ignored.why()));
    }

    private static String key(Noise why) {
        return switch (why) {
            case BLANK -> "noise.blank";
            case STACK_FRAME -> "noise.frame";
            case SOURCE_EXCERPT -> "noise.source";
            case COMMAND -> "noise.command";
            case PROGRESS -> "noise.progress";
            case ROUTINE -> "noise.routine";
            case ADVICE -> "noise.advice";
            case SUMMARY -> "noise.summary";
            case TABLE -> "noise.table";
            case REPEATED -> "noise.repeated";
            case CONTINUATION -> "noise.continuation";
        };
    }

}
