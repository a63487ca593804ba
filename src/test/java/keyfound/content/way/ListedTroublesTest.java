package keyfound.content.way;

import org.junit.jupiter.api.Test;

import keyfound.content.ContentFolder;
import keyfound.content.assembly.EntryParser;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Complaints that stand as items of a list are entries; steps and causes are not.
class ListedTroublesTest {

    @Test
    void aMessageWithWhatHelpsBelowItIsAnEntryWhateverItsHeadingIsCalled() {
        SourceFile file = read("""
                # Frequently Asked Questions

                ### Installation

                - "undefined symbol" or "cannot open a.so"

                  1. Remove it.
                  2. Install it again.

                - Segmentation fault

                  Update the compiler.

                ### Usage

                - RuntimeError: backward was called twice

                  Keep the graph.

                - KeyError: the name is not in the registry

                  Import the module.
                """);
        assertThat(ContentFolder.questions(file)).containsExactly("\"undefined symbol\" or \"cannot open a.so\"",
                "Segmentation fault", "RuntimeError: backward was called twice",
                "KeyError: the name is not in the registry");
        assertThat(ContentFolder.answers(file).getFirst()).contains("Remove it.", "Install it again.");
    }

    @Test
    void aComplaintBeforeAColonIsAnsweredByWhatStandsBehindIt() {
        SourceFile file = read("""
                # Troubleshooting

                ## Common issues

                - Port already in use: stop the other program.
                - **Build fails** – run the linter first
                - `ENOSPC` -> free the disk
                """);
        assertThat(ContentFolder.questions(file)).containsExactly("Port already in use", "Build fails", "ENOSPC");
        assertThat(ContentFolder.answers(file)).containsExactly("stop the other program.", "run the linter first",
                "free the disk");
    }

    @Test
    void problemsAndFixesOnOneLevelAreEntries() {
        SourceFile file = read("""
                # Troubleshooting

                - **Problem:** the light stays red
                - **Cause:** no power
                - **Fix:** plug it in
                - **Problem:** the light blinks
                - **Fix:** wait
                """);
        assertThat(ContentFolder.questions(file)).containsExactly("the light stays red", "the light blinks");
        assertThat(ContentFolder.answers(file).getFirst()).contains("no power", "plug it in");
    }

    @Test
    void anErrorWithItsExplanationOnTheNextLineKeepsItsName() {
        SourceFile file = read("""
                # Troubleshooting

                * Error: `Unable to locate package x` when installing
                The list of packages is old.

                * Error: `Can't open latest.bz2`
                The download was cut short.
                """);
        assertThat(ContentFolder.questions(file)).containsExactly("Error: Unable to locate package x when installing",
                "Error: Can't open latest.bz2");
        assertThat(ContentFolder.answers(file).getLast()).isEqualTo("The download was cut short.");
    }

    @Test
    void theCausesOfOneTroubleBelongToIt() {
        SourceFile file = read("""
                # Troubleshooting

                ### Login fails

                - Wrong password: set a new one
                - Missing cookie: allow cookies

                ### Upload fails

                Wait.
                """);
        assertThat(ContentFolder.questions(file)).containsExactly("Login fails", "Upload fails");
    }

    @Test
    void stepsAndSettingsAreNoEntries() {
        SourceFile file = read("""
                # Troubleshooting

                ## Collect logs

                1. Open the console

                   It is below View.

                2. Copy all lines

                   Hide what is secret.

                ## Settings

                - url: where it is
                - host: who it is
                """);
        assertThat(ContentFolder.questions(file)).containsExactly("Collect logs", "Settings");
    }

    private static SourceFile read(String text) {
        return new EntryParser().parse("a.md", text, new FileStamp(0, 0, ""));
    }

}
