package keyfound.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import keyfound.redaction.Redaction;
import keyfound.search.query.ParsedQuery;
import keyfound.signature.Candidate;
import keyfound.signature.Paste;
import keyfound.signature.PasteReader;

/// Any text is read as a paste, as a query and by the rules that hide secrets.
class PasteFuzz {

    @FuzzTest(maxDuration = "30m")
    void anyTextIsReadAsAPaste(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Paste paste = PasteReader.read(text);
        for (Candidate candidate : paste.candidates()) {
            if (candidate.line() < 1 || candidate.line() > paste.lines().size()) {
                throw new AssertionError("a candidate in line " + candidate.line() + " of " + paste.lines().size());
            }
        }
        ParsedQuery.of(text).reading();
        Redaction.of(text);
    }

}
