package keyfound.content.outline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.content.ContentFolder;
import keyfound.content.assembly.EntryParser;
import keyfound.entry.FileStamp;
import keyfound.entry.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;

/// Each subtree of a file is judged where it stands, and nothing that the file says is
/// lost.
class OneOutlineTest {

    @ParameterizedTest
    @ValueSource(strings = { "kb/pod.md", "troubleshooting/pod.md", "runbooks/pod.md", "notes/pod.md" })
    void anArticleIsOneEntryWhateverItsFolderIsCalled(String path) {
        String text = """
                # Pod is stuck

                Seen on Fridays.

                ## Issue

                It waits.

                ## Root Cause

                The disk is full.

                ## Resolution

                Free it.

                ## Fixed versions

                1.2
                """;
        assertThat(questions(path, text)).containsExactly("Pod is stuck");
        assertThat(answers(path, text).getFirst()).contains("Seen on Fridays.", "Root Cause", "The disk is full.",
                "Fixed versions", "1.2");
        String titled = text.replace("# Pod is stuck", "---\ntitle: Pod is stuck\n---");
        assertThat(questions(path, titled)).containsExactly("Pod is stuck");
    }

    @Test
    void aTitleThatNamesATroubleIsAskedWhateverItsPartsAreCalled() {
        assertThat(questions("troubleshooting/arp.md",
                "---\ntitle: arp_cache 溢出\n---\n\n## 如何判断 arp_cache 溢出？\n\n看日志。\n\n## 解决方案\n\n调大。\n"))
            .containsExactly("arp_cache 溢出");
    }

    @Test
    void aSectionOfErrorsWithCodesGroupsThemWhateverItIsCalled() {
        String text = """
                # Codes of the proxy

                ## TLS errors

                These stand in its log.

                ### PT01: Exceeded handshake rate

                Slow down.

                ### PT02: Canceled by the client

                Nothing to do.
                """;
        assertThat(questions("troubleshooting/codes.md", text)).contains("TLS errors", "PT01: Exceeded handshake rate",
                "PT02: Canceled by the client");
    }

    @Test
    void aPageWhoseHeadingsAskOrComplainIsReadHeadingByHeadingWhateverItIsCalled() {
        String text = """
                # Typed checks

                ## How do I turn one off?

                Set it.

                ## I get errors telling me "file not found"

                Add the file.

                ## The build fails with exit code 3

                Free the disk.

                ## Background

                It reads types.
                """;
        assertThat(questions("guide/typed.md", text)).contains("How do I turn one off?",
                "I get errors telling me \"file not found\"", "The build fails with exit code 3");
    }

    @Test
    void aHeadingWithATextOfItsOwnAndHeadingsBelowItIsAnEntryToo() {
        String text = """
                # Guide

                ## 1. Troubleshooting Issuers

                Look at the status first.

                ### Common errors

                - `Got 404` means that the path is wrong
                - `Got 403` means that the key is wrong

                #### Got 404

                Mend the path.
                """;
        assertThat(questions("guide.md", text)).containsExactly("1. Troubleshooting Issuers", "Common errors",
                "Got 404");
        assertThat(answers("guide.md", text)).anySatisfy(answer -> assertThat(answer).contains("the key is wrong"));
    }

    @Test
    void aTableBesideHeadingsAndTheTextAboveThemAreEntries() {
        StringBuilder text = new StringBuilder("Logs are in /var/log.\n\n# Troubleshooting\n\n## Codes\n\n")
            .append("| Error | Solution |\n|---|---|\n");
        for (int i = 0; i < 10; i++) {
            text.append("| cannot open E10").append(i).append(" | Open it. |\n");
        }
        for (int i = 0; i < 5; i++) {
            text.append("\n### It fails in way ").append(i).append("\n\nMend it.\n");
        }
        assertThat(questions("a.md", text.toString())).hasSize(16)
            .contains("Troubleshooting", "cannot open E107", "It fails in way 4");
        assertThat(answers("a.md", text.toString()).getFirst()).contains("/var/log");
    }

    @ParameterizedTest
    @ValueSource(strings = { "## zorEnumerateDevices failed -3\n\n## zorCreateInstance failed -9\n\nUpdate it.\n",
            "<h4>zorEnumerateDevices failed -3</h4>\n<h4>zorCreateInstance failed -9</h4>\n\nUpdate it.\n" })
    void twoHeadingsOverOneAnswerShareIt(String headings) {
        String text = "# Troubleshooting\n\n" + headings + "\n## Another error\n\nWait.\n";
        assertThat(questions("a.md", text)).startsWith("zorEnumerateDevices failed -3", "zorCreateInstance failed -9");
        assertThat(answers("a.md", text).subList(0, 2)).containsOnly("Update it.");
    }

    @Test
    void numberedMessagesInAListAreEntriesBelowAHeadingOnErrors() {
        StringBuilder text = new StringBuilder("# Troubleshooting\n\n## Error codes\n\nSome are ours.\n\n");
        for (int i = 0; i < 117; i++) {
            text.append("* Error Number: ").append(8001 + i).append("\n\n    Reason ").append(i).append(".\n\n");
        }
        assertThat(questions("a.md", text.toString())).hasSize(118).contains("Error codes", "Error Number: 8117");
    }

    @Test
    void whatIsRepeatedBelowQuestionsIsAPart() {
        String text = """
                # FAQ

                ## Why is the field not declared?

                It is old.

                ### How do I fix the issue?

                Update.

                ## Why is the string invalid?

                It is long.

                ### How do I fix the issue?

                Shorten it.
                """;
        assertThat(questions("faq.md", text)).containsExactly("Why is the field not declared?",
                "Why is the string invalid?");
    }

    @Test
    void listedQuestionsCountBesideHeadingsThatAsk() {
        String text = """
                # FAQ

                ## General

                1. Why was it made?

                   Nothing else was there.

                2. Does it need a database?

                   No.

                ## Why is it slow?

                It is busy.
                """;
        assertThat(questions("faq.md", text)).containsExactly("Why was it made?", "Does it need a database?",
                "Why is it slow?");
    }

    @Test
    void numberedBoldStepsAreSteps() {
        String text = """
                # Troubleshooting

                ### Login fails

                **Solutions:**

                1. **Clear cookies:** in the browser
                2. **Check the clock:** run ntp

                ### Upload fails

                Wait.
                """;
        assertThat(questions("a.md", text)).containsExactly("Login fails", "Upload fails");
        assertThat(answers("a.md", text).getFirst()).contains("Clear cookies", "run ntp");
    }

    @Test
    void aSentenceAboveOthersDoesNotMakeASectionAQuestion() {
        StringBuilder text = new StringBuilder("# FAQ\n\n## Common misconceptions\n\nWe hear these often.\n");
        for (int i = 0; i < 10; i++) {
            text.append("\n### Backups are free of charge ").append(i).append("\n\nThey are not.\n");
        }
        assertThat(questions("faq.md", text.toString())).hasSize(11).startsWith("Common misconceptions");
    }

    @Test
    void theChaptersOfABookOfRunbooksAreEntries() {
        String text = """
                # Operations

                ## Disk nearly full

                ### Impact

                Writes stop.

                ### Mitigation

                Free it.

                ## Queue too long

                ### Impact

                Mails wait.

                ### Mitigation

                Add a worker.
                """;
        assertThat(questions("operations.md", text)).containsExactly("Disk nearly full", "Queue too long");
    }

    @Test
    void listedMessagesInCodeAreEntriesAndListedSettingsAreNot() {
        assertThat(questions("a.md",
                "# Troubleshooting\n\n## Error codes\n\n- `E1001`: the disk is full\n- `E1002`: the disk is gone\n"))
            .containsExactly("E1001", "E1002");
        assertThat(questions("a.md",
                "# Troubleshooting\n\n## Login errors\n\n- `LOGIN_URL`: where it is\n- `LOGIN_HOST`: who it is\n"))
            .containsExactly("Login errors");
    }

    @Test
    void theMarkerOfTheWriterWins() {
        SourceFile file = read("a.md", "## Q: 启动失败？ {#start-fails}\n\n**A**: 看下面。\n\n- 问题1：a\n- 问题2：b\n");
        assertThat(ContentFolder.questions(file)).containsExactly("启动失败？");
        assertThat(file.entries().getFirst().id().value()).isEqualTo("start-fails");
        assertThat(file.entries().getFirst().answer().prose()).contains("问题1：a", "问题2：b");
    }

    @Test
    void noFileGivesNothing() {
        assertThat(questions("jdbc.md", "# JDBC\n\n## 处理步骤\n\n- 问题1：a\n- 问题2：b\n")).containsExactly("JDBC");
        assertThat(questions("disk-notes.md", "Free it.\n")).containsExactly("disk notes");
        assertThat(read("disk-notes.md", "Free it.\n").problems()).extracting(problem -> problem.code())
            .containsExactly("KF118");
    }

    @Test
    void starsBehindABlankAndQuotationsWithinQuotationsAsk() {
        assertThat(questions("faq.md",
                "# FAQ\n\n1. **How to read? **\n\n   Open it.\n\n2. **How to write? **\n\n   Close it.\n"))
            .containsExactly("How to read?", "How to write?");
        assertThat(questions("faq.md",
                "# FAQ\n\n>> Why is it slow?\n\nIt is busy.\n\n>> Why is it fast?\n\nIt is idle.\n"))
            .containsExactly("Why is it slow?", "Why is it fast?");
    }

    @Test
    void headingsTwoLevelsDeeperAndASecondTitleAreRead() {
        assertThat(questions("faq.md",
                "# FAQ\n\n## Network\n\n#### Why is it slow?\n\nIt is busy.\n\n#### Why is it fast?\n\nIt is idle.\n"))
            .containsExactly("Why is it slow?", "Why is it fast?");
        assertThat(questions("errors.md", "# Display locked error\n\nUnlock it.\n\n# Sleep mode warning\n\nWake it.\n"))
            .containsExactly("Display locked error", "Sleep mode warning");
    }

    @Test
    void everyNodeOfTheOutlineSaysWhatItWasTakenForAndWhy() {
        List<EntryParser.ExplainedLine> lines = EntryParser.explain("faq.md",
                "# FAQ\n\nAsk us.\n\n## Why is it slow?\n\nIt is busy.\n\n### Tuning\n\nAdd memory.\n");
        assertThat(lines).extracting(EntryParser.ExplainedLine::print)
            .containsExactly("    1  FAQ: group (the file)", "    1    FAQ: group (it names a FAQ)",
                    "    1      FAQ: entry with its name (the text above what it groups)",
                    "    5      Why is it slow?: question (it asks)",
                    "    9        Tuning: part of the answer (it stands inside an answer)");
    }

    @Test
    void aSolutionOnTheLevelOfItsTroubleGoesOnWithTheAnswer() {
        String text = """
                # Troubleshooting

                ### Build hangs

                #### Symptom

                It waits.

                #### Solution

                Stop it.

                ### Server fails to run

                #### Symptom

                It ends.

                ### Solution

                Start it.

                ### Disk is full

                Free it.
                """;
        assertThat(questions("a.md", text)).containsExactly("Build hangs", "Server fails to run", "Disk is full");
        assertThat(answers("a.md", text).get(1)).contains("Start it.");
    }

    @Test
    void aListThatAsksInOneChapterLeavesTheHeadingsOfOthersAlone() {
        StringBuilder text = new StringBuilder(
                "# Troubleshooting\n\n## 1. Troubleshooting orders\n\nLook.\n\n### Common errors\n\n");
        for (int i = 0; i < 9; i++) {
            text.append("- `Failed to order E10").append(i).append("`: order again\n");
        }
        text.append(
                "\n## 2. Troubleshooting challenges\n\nLook.\n\n### HTTP troubleshooting\n\nTry it.\n\n#### Got 404\n\nMend the path.\n");
        assertThat(questions("a.md", text.toString())).contains("1. Troubleshooting orders", "Failed to order E108",
                "HTTP troubleshooting", "Got 404");
    }

    @Test
    void foldsBelowALabelOfSolutionsAreSolutions() {
        String text = """
                # Troubleshooting

                ## API issues

                ### Rate limit exceeded

                **Error:** `RateLimitError: limit reached`

                **Immediate Solutions:**

                <details>
                <summary>Add a retry</summary>

                Retry.

                </details>

                <details>
                <summary>Slow down</summary>

                Wait.

                </details>

                ### Imports fail

                **Error:** `ModuleNotFoundError: no module a`

                **Quick Fix:** install it
                """;
        assertThat(questions("a.md", text)).containsExactly("Rate limit exceeded", "Imports fail");
    }

    @Test
    void theMarkerInASummaryIsNoWordOfTheQuestion() {
        assertThat(questions("faq.md",
                "# FAQ\n\n<details>\n<summary><b>Q: Why is it slow?</b></summary>\n\nIt is busy.\n\n</details>\n"))
            .containsExactly("Why is it slow?");
    }

    @Test
    void theHeadingOfANoteBesideTheTextIsNoneOfTheFile() {
        String text = """
                # Troubleshooting

                ## It fails

                <aside class="note">

                <h1>Warning</h1>

                Stop it first.

                </aside>

                Start it.

                ## It hangs

                Wait.
                """;
        assertThat(questions("a.md", text)).containsExactly("It fails", "It hangs");
        assertThat(answers("a.md", text).getFirst()).contains("Stop it first.", "Start it.");
    }

    @Test
    void aNameThatIsRepeatedBesideSolutionsIsAPartThoughItComplains() {
        StringBuilder text = new StringBuilder("# FAQ\n");
        for (String name : List.of("The package", "The lock file", "The variable")) {
            text.append("\n## ").append(name).append("\n\n### It failed with\n\n`E1`\n\n### Solution\n\nMend it.\n");
        }
        assertThat(questions("a.md", text.toString())).containsExactly("The package", "The lock file", "The variable");
    }

    @Test
    void aFileOfPartsWithoutATitleIsOneEntryWithTheNameOfTheFile() {
        String text = "It stops.\n\n## Cause (most of the time)\n\nThe disk.\n\n## How to avoid it\n\nFree it.\n";
        assertThat(questions("kb/disk-is-full.md", text)).containsExactly("disk is full");
        assertThat(answers("kb/disk-is-full.md", text).getFirst()).contains("It stops.", "The disk.", "Free it.");
    }

    @Test
    void whatStandsBesideSeveralErrorsInAnAnswerIsOneMore() {
        String text = """
                # Common issues

                ## Login failed

                Look at the log.

                ### Connection refused

                Open the port.

                ### Key is missing

                Make one.

                ### Reset credentials

                Ask for new ones.
                """;
        assertThat(questions("a.md", text)).containsExactly("Login failed", "Connection refused", "Key is missing",
                "Reset credentials");
    }

    @Test
    void aPageOfQuestionsIsAFaqWhateverItIsCalled() {
        String text = """
                # Idle connections

                They end early.

                ## Why do they end?

                A timer runs.

                ## Can it be longer?

                Yes.

                ## Timers of the kernel

                Two hours.
                """;
        assertThat(questions("notes/idle.md", text)).containsExactly("Idle connections", "Why do they end?",
                "Can it be longer?", "Timers of the kernel");
        assertThat(ContentFolder.asked("notes/idle.md", text)).containsExactly("Why do they end?", "Can it be longer?");
    }

    @Test
    void aTextOnTroubleAmongTroublesIsOneOfThem() {
        String text = """
                # Troubleshooting

                ## Mail is stuck

                Wait.

                ## Mail cannot be sent

                Send it again.

                ## Troubleshooting the queue

                Look at it.
                """;
        assertThat(ContentFolder.asked("a.md", text)).containsExactly("Mail is stuck", "Mail cannot be sent",
                "Troubleshooting the queue");
    }

    @Test
    void boldTermsThatTellOfErrorsAreEntriesInATroubleshootingPage() {
        String text = """
                # Troubleshooting

                ## Signing

                **"No certificate found"**
                : Import one.

                **The build stays unsigned without a word**
                : It is off.

                **"The certificate has expired"**
                : Renew it.

                ## Packing

                **"cannot find module 'left'"**
                : Install it.
                """;
        assertThat(questions("guide/troubleshooting.md", text)).containsExactly("\"No certificate found\"",
                "The build stays unsigned without a word", "\"The certificate has expired\"",
                "\"cannot find module 'left'\"");
    }

    @Test
    void theWaysOutOfAQuotedErrorAreOneAnswer() {
        String text = """
                # Troubleshooting

                ## AWS

                ### NoCredentialProviders: no valid providers in chain

                #### Using credentials

                Check the file.

                #### Using roles

                Check the role.
                """;
        assertThat(questions("docs/install.md", text))
            .containsExactly("NoCredentialProviders: no valid providers in chain");
    }

    @Test
    void oneBoldQuestionWithinATextIsAPartOfIt() {
        String text = """
                # Common issues

                ## 1. The limit is too short

                Raise it.

                **Why it matters for searches?**

                Pages are long.

                ## 2. Only a part of the document is used

                Raise the other.
                """;
        assertThat(questions("docs/issues.md", text)).containsExactly("The limit is too short",
                "Only a part of the document is used");
    }

    @Test
    void partsAreKnownByWhatStandsBeforeAndBehindTheirNames() {
        String text = """
                # Connection errors

                ## Slow answers

                Wait.

                ## Blank replies from the model

                ### Common symptoms

                Nothing is shown.

                ### Cause: the provider leaves a number out

                It is the provider.

                ### Solutions

                1. **Put a gateway in front.** It adds the number.
                2. **Turn tools off.** Nothing calls them.
                """;
        assertThat(questions("troubleshooting/connections.md", text)).containsExactly("Slow answers",
                "Blank replies from the model");
    }

    @Test
    void aPageWithManyChaptersIsNoSingleAnswer() {
        StringBuilder text = new StringBuilder("""
                # Tool [![Build](https://ci.example/badge.svg)](https://ci.example) [![Version](v.svg)][w]

                [w]: https://ci.example/w
                """);
        for (char c = 'a'; c <= 'l'; c++) {
            text.append("\n## Chapter ").append(c).append("\n\nText ").append(c).append(".\n");
        }
        assertThat(questions("docs/README.md", text.toString())).hasSize(12).contains("Chapter a", "Chapter l");
        String few = text.substring(0, text.indexOf("\n## Chapter d"));
        assertThat(questions("docs/README.md", few)).containsExactly("Tool");
    }

    @Test
    void theKnownIssuesOfAReleaseAreEntriesAndNotTheRelease() {
        String text = """
                # Known issues

                ## v5.8.1

                - **Crash when the clock steps backward (since 5.0)**

                  Set the flag.

                - **Name of the directory of the buffer**

                  Wait for 5.8.2.

                ## v5.8.0

                - **Resuming from disk**

                  It waits for a message.

                - **Limits of single sign-on**

                  Signatures are not verified.
                """;
        assertThat(questions("changes/known-issues.md", text)).containsExactly(
                "Crash when the clock steps backward (since 5.0)", "Name of the directory of the buffer",
                "Resuming from disk", "Limits of single sign-on");
    }

    @Test
    void numberedStepsBelowAHeadingOfStepsAreSteps() {
        String text = """
                # Debugging

                ## Mail does not arrive

                Look at the queue.

                ## Steps for debugging

                1. **Increase the verbosity**: set it to debug.
                2. **Search the logs**: for the message.
                """;
        assertThat(questions("docs/debugging.md", text)).containsExactly("Mail does not arrive", "Steps for debugging");
    }

    @Test
    void aHeadingWithATextAndOneQuestionBelowItIsAskedAsWell() {
        String text = """
                # FAQ

                ## Several mailers

                Give each a name.

                ### I have one name only, what now?

                Number them.
                """;
        assertThat(ContentFolder.asked("a.md", text)).containsExactly("Several mailers",
                "I have one name only, what now?");
    }

    private static SourceFile read(String path, String text) {
        return new EntryParser().parse(path, text, new FileStamp(0, 0, ""));
    }

    private static List<String> questions(String path, String text) {
        return ContentFolder.questions(read(path, text));
    }

    private static List<String> answers(String path, String text) {
        return ContentFolder.answers(read(path, text));
    }

}
