package keyfound.demand.question;

import keyfound.demand.Surface;

/// What a reader asks.
///
/// @param lines the lines of the error that tell most; never blank
/// @param context what the reader was doing; may be blank
/// @param lang language of the reader, BCP 47
public record AskedText(String lines, String context, String lang, Surface surface) {

    /// Characters of the lines.
    public static final int LONGEST_LINES = 4000;

    /// Characters of the context.
    public static final int LONGEST_CONTEXT = 1000;

    /// @throws QuestionRefusedException when the lines are blank or anything is too long
    public AskedText {
        if (lines.isBlank()) {
            throw new QuestionRefusedException(QuestionRefusedException.Reason.EMPTY,
                    "the lines of the error are missing");
        }
        if (lines.length() > LONGEST_LINES) {
            throw new QuestionRefusedException(QuestionRefusedException.Reason.LONG, "the lines have " + lines.length()
                    + " characters, more than " + LONGEST_LINES + "; send only those around the error");
        }
        if (context.length() > LONGEST_CONTEXT) {
            throw new QuestionRefusedException(QuestionRefusedException.Reason.LONG,
                    "the description has " + context.length() + " characters, more than " + LONGEST_CONTEXT);
        }
    }

}
