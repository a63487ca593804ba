package keyfound.publication;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.permalink.address.Resolution;

import static org.assertj.core.api.Assertions.assertThat;

/// An answer that many entries share tells of none of them where it went.
class AnswersThatReadAlikeTest extends InHouse {

    private static final String OTHERS = qa("How do I log in?", "Open the page and press Sign in.",
            "Where are my files?", "Below Documents, in the left column.", "How do I rename a folder?",
            "Press F2 on it.");

    private static final String RESTART = "Restart the print spooler with `net stop spooler` and `net start spooler`.";

    private static final String LONG = "The target volume is full. Remove snapshots older than 30 days with `snap prune --keep 30`,"
            + " then start the backup again by hand.";

    @Test
    void aQuestionThatReplacesAnotherWithTheSameShortAnswerIsNotItsHome() throws IOException {
        commit("a.md", OTHERS + qa("Does it support IPv6?", "Not yet."));
        commit("a.md", OTHERS + qa("Can I export to PDF?", "Not yet."));
        assertGone("does-it-support-ipv6");
    }

    @Test
    void theSamePhraseInAnotherFileIsNoHome() throws IOException {
        String calendar = qa("Why is the calendar empty?", "Subscribe to it in the sidebar, then reload.");
        commit("b.md", qa("What is the size limit of a mailbox?", "Contact your administrator.") + calendar);
        String old = this.house.idOf("What is the size limit of a mailbox?");
        write("b.md", calendar);
        commit("d.md", qa("How do I get a parking permit?", "Contact your administrator."));
        assertGone(old);
    }

    @Test
    void aSentenceCopiedUnderTwoQuestionsIsNoHomeForTheOneThatWentAway() throws IOException {
        commit("c.md", qa("Printer shows error E12", RESTART, "Print job stays in the queue", RESTART));
        String old = this.house.idOf("Print job stays in the queue");
        commit("c.md", qa("Printer shows error E12", RESTART, "Nothing comes out of the label printer", RESTART));
        assertGone(old);
    }

    @Test
    void aLongAnswerThatAThirdEntryBearsIsNoHomeEither() throws IOException {
        commit("c.md", qa("Backup stops at night", LONG, "Snapshots fail", LONG));
        String old = this.house.idOf("Backup stops at night");
        commit("c.md", qa("Archive is incomplete", LONG, "Snapshots fail", LONG));
        assertGone(old);
    }

    @Test
    void aLongAnswerThatAnEntryBoreWhichIsGoneIsNoHomeEither() throws IOException {
        commit("c.md", OTHERS + qa("Backup stops at night", LONG, "Snapshots fail", LONG));
        String old = this.house.idOf("Backup stops at night");
        commit("c.md", OTHERS + qa("Backup stops at night", LONG));
        commit("c.md", OTHERS + qa("Archive is incomplete", LONG));
        assertGone(old);
        assertGone("snapshots-fail");
    }

    @Test
    void anAnswerThatFillsATemplateWithAnotherNameIsNoHome() throws IOException {
        commit("c.md", OTHERS + qa("Why is duplex printing greyed out?", template("Duplex")));
        String old = this.house.idOf("Why is duplex printing greyed out?");
        commit("c.md", OTHERS + qa("Colours are missing", template("Colour")));
        assertGone(old);
    }

    @Test
    void questionsAndAnswersOfOneTemplateAreToldApartByTheNameInThem() throws IOException {
        commit("c.md", OTHERS + qa("How do I switch on duplex printing?", template("Duplex")));
        commit("c.md", OTHERS + qa("How do I switch on colour printing?", template("Colour")));
        assertGone("how-do-i-switch-on-duplex-printing");
    }

    @Test
    void pinnedIdsOfQuestionsThatShareNothingAreNeverJoined() throws IOException {
        String beta = qa("Is there a beta? {#beta}", "Ask in the channel.");
        commit("e.md", qa("Scanner finds no driver {#drv-scan}", "No.", "Alpha topic? {#alpha-t}", LONG) + beta);
        commit("e.md", qa("Is Sunday support included? {#sunday}", "No.", "Stuck job? {#stuck}", LONG) + beta);
        assertGone("drv-scan");
        assertGone("alpha-t");
    }

    @Test
    void aPinnedIdThatChangesUnderTheSameQuestionRedirects() throws IOException {
        commit("e.md", OTHERS + qa("Is there a beta? {#beta}", "Ask in the channel."));
        commit("e.md", OTHERS + qa("Is there a beta? {#beta-version}", "Ask in the channel."));
        assertMoved("beta", "beta-version");
    }

    @Test
    void aPinnedIdIsLedByItsQuestionThoughTheAnswerIsNewAndTheFileToo() throws IOException {
        commit("e.md", OTHERS + qa("Is there a public beta? {#beta}", "Ask in the channel."));
        write("e.md", OTHERS);
        commit("f.md", qa("Is there a public beta? {#beta-version}",
                "It ended with version 5, which is on the downloads page."));
        assertMoved("beta", "beta-version");
    }

    @Test
    void aRetitledEntryWithAnAnswerOfItsOwnRedirects() throws IOException {
        commit("c.md", OTHERS + qa("Why does the nightly backup stop at 80 percent?", LONG));
        String old = this.house.idOf("Why does the nightly backup stop at 80 percent?");
        commit("c.md", OTHERS + qa("Incomplete archives", LONG));
        assertMoved(old, "incomplete-archives");
    }

    @Test
    void aQuestionThatIsRewordedALittleRedirectsThoughItsAnswerIsShort() throws IOException {
        commit("a.md",
                OTHERS + qa("Does it support IPv6?", "Not yet.", "How do I reset the toner counter?", "Hold C."));
        commit("a.md",
                OTHERS + qa("Is IPv6 supported?", "Not yet.", "How can I reset the counter of the toner?", "Hold C."));
        assertMoved("does-it-support-ipv6", this.house.idOf("Is IPv6 supported?"));
        assertMoved("how-do-i-reset-the-toner-counter", this.house.idOf("How can I reset the counter of the toner?"));
    }

    @Test
    void aCodeInTheQuestionIsNotRewordedIntoAnother() throws IOException {
        commit("a.md", OTHERS + qa("What does panel error code E12 mean?", "Call the service."));
        String old = this.house.idOf("What does panel error code E12 mean?");
        commit("a.md", OTHERS + qa("What does panel error code E13 mean?", "Call the service."));
        assertGone(old);
    }

    @Test
    void theWayRoundIsAnotherQuestion() throws IOException {
        commit("a.md", OTHERS + qa("Can I convert Word to PDF?", "Not yet."));
        String old = this.house.idOf("Can I convert Word to PDF?");
        commit("a.md", OTHERS + qa("Can I convert PDF to Word?", "Not yet."));
        assertGone(old);
    }

    @Test
    void chineseQuestionsAreKnownAgainByTheirSigns() throws IOException {
        commit("a.md", OTHERS + qa("打印机连不上网络怎么办？", "请重启路由器。", "扫描仪找不到驱动程序？", "请联系管理员。"));
        String network = this.house.idOf("打印机连不上网络怎么办？");
        String driver = this.house.idOf("扫描仪找不到驱动程序？");
        commit("a.md", OTHERS + qa("打印机为什么连接不上网络？", "请重启路由器。", "如何申请停车证？", "请联系管理员。"));
        assertMoved(network, this.house.idOf("打印机为什么连接不上网络？"));
        assertGone(driver);
    }

    @Test
    void aNewcomerThatHasAPastOfItsOwnIsNoHome() throws IOException {
        commit("a.md", OTHERS + qa("Can I print large photos?", "Yes.", "Can I print large photos abroad?", "Yes."));
        String deleted = this.house.idOf("Can I print large photos?");
        String renamed = this.house.idOf("Can I print large photos abroad?");
        commit("a.md", OTHERS + qa("Can I print large photos while abroad?", "Yes."));
        assertMoved(renamed, this.house.idOf("Can I print large photos while abroad?"));
        assertGone(deleted);
    }

    @Test
    void twoEntriesMergedIntoOneBothLeadToIt() throws IOException {
        String other = "Statistics are stale: let the planner analyze the table, and add the missing index on its"
                + " foreign key while nobody else writes.";
        commit("a.md", OTHERS + qa("Backup stops", LONG, "Query slow", other));
        commit("a.md", OTHERS + qa("The storage suffers", LONG + "\n\n" + other));
        assertMoved("backup-stops", this.house.idOf("The storage suffers"));
        assertMoved("query-slow", this.house.idOf("The storage suffers"));
    }

    @Test
    void genericQuestionsOfTwoFilesAreTwo() throws IOException {
        commit("a.md", OTHERS + qa("Installation {#install-a}", "Unpack the archive below /opt."));
        write("a.md", OTHERS);
        commit("b.md", qa("Installation {#install-b}", "Run the wizard as administrator."));
        assertGone("install-a");
    }

    @Test
    void whatHappenedWhileTheServerWasDownIsJudgedTheSame() throws IOException {
        commit("a.md", OTHERS + qa("Does it support IPv6?", "Not yet.", "Backup stops", LONG));
        write("a.md", OTHERS + qa("Can I export to PDF?", "Not yet."));
        write("b.md", qa("Archives are incomplete", LONG));
        this.house.restartWithoutIndex();
        this.house.publisher().publish();
        assertGone("does-it-support-ipv6");
        assertMoved("backup-stops", "archives-are-incomplete");
    }

    private static String template(String name) {
        return "Open Settings, choose Printers, tick the box " + name
                + " in the lower half of the window, and press Save at the bottom.";
    }

    private void commit(String file, String entries) throws IOException {
        write(file, entries);
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
    }

    private void write(String file, String entries) throws IOException {
        this.house.write(file, "# Questions\n\n" + entries);
    }

    private void assertGone(String id) {
        assertThat(this.house.resolve(id)).isInstanceOf(Resolution.Gone.class);
    }

    private void assertMoved(String from, String to) {
        assertThat(this.house.resolve(from)).isEqualTo(new Resolution.Moved<>(new EntryId(to)));
    }

    private static String qa(String... questionsAndAnswers) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < questionsAndAnswers.length; at += 2) {
            text.append("## Q: ")
                .append(questionsAndAnswers[at])
                .append("\n\n**A**: ")
                .append(questionsAndAnswers[at + 1])
                .append("\n\n");
        }
        return text.toString();
    }

}
