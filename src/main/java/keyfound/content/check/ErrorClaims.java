package keyfound.content.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import keyfound.content.assembly.EntryAssembly;
import keyfound.content.guard.ProblemCode;
import keyfound.content.words.HeadingWords;
import keyfound.entry.Entry;
import keyfound.entry.EntryId;
import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;
import keyfound.text.LowerCase;

/// Finds error texts that two entries of one language claim as their own: listed in the
/// metadata, or quoted as code in the question. Takes files one by one, so that not all
/// of them need to be held.
public final class ErrorClaims {

    private static final int SHORTEST = 8;

    private final Map<String, Owner> owners = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private record Owner(EntryId id, SourceLocation source) {
    }

    public void add(SourceFile file) {
        file.entries().forEach(this::add);
    }

    public void add(Entry entry) {
        for (ErrorText error : entry.errors()) {
            if (isClaimed(error, entry)) {
                claim(error.text(), entry);
            }
        }
    }

    /// In the order in which files and entries were added.
    public List<Problem> problems() {
        return List.copyOf(this.problems);
    }

    private static boolean isClaimed(ErrorText error, Entry entry) {
        return error.text().length() >= SHORTEST
                && (error.origin() == Origin.METADATA || (error.origin() == Origin.QUESTION
                        && !error.text().equals(entry.question().text()) && isErrorText(error.text())));
    }

    /// A name in code, such as `cy.visit()`, is nobody's own; a message has more words,
    /// or a code.
    private static boolean isErrorText(String text) {
        return HeadingWords.fails(text) || HeadingWords.hasCode(text) || text.strip().split("\\s+", 4).length > 3;
    }

    private void claim(String text, Entry entry) {
        String key = entry.lang() + " " + LowerCase.of(text).replaceAll("\\s+", " ").strip();
        Owner owner = this.owners.putIfAbsent(key, new Owner(entry.id(), entry.source()));
        if (owner != null && !owner.id().equals(entry.id())) {
            this.problems.add(ProblemCode.SHARED_ERROR_TEXT.at(entry.source(), owner.id(), owner.source(),
                    EntryAssembly.shortened(text)));
        }
    }

}
