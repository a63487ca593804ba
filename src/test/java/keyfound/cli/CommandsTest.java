package keyfound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The commands as a shell runs them, on real folders.
class CommandsTest {

    private static final String SOUND = """
            # Disk

            ## Q: What does `No space left on device (os error 28)` mean? {#no-space}

            **A**: The disk is full.

            """;

    private static final String JUDGED = """
            {"qid":"1","query":"write failed: No space left on device (os error 28)","relevant":["%s"],"kind":"message"}
            """;

    private static final String UNANSWERED = "## Q: Why is the sky blue?\n\n## Q: And the sea? {#sea}\n\nIt mirrors it.\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @Test
    void soundContentPassesTheCheck() throws IOException {
        write("disk.md", SOUND);
        assertThat(run("check", this.folder.toString())).isZero();
        assertThat(this.out.toString()).isEmpty();
        assertThat(this.err.toString()).startsWith("1 file, 1 entry: 0 errors, 0 warnings");
    }

    @Test
    void aCodeIsExplainedWithoutContentAndWithoutAServer() {
        assertThat(run("explain", "KF204", "--lang", "en")).isZero();
        assertThat(this.out.toString()).startsWith("# KF204: the port is taken")
            .contains("--server.port=")
            .doesNotContain("<!--", "**A**");
        assertThat(run("explain", "kf204", "--lang", "zh")).isZero();
        assertThat(this.out.toString()).contains("端口被别的进程占用");
    }

    @Test
    void aCodeThatThereIsNotIsSaidAndAllOfThemAreListed() {
        assertThat(run("explain", "KF999")).isEqualTo(1);
        assertThat(this.err.toString()).contains("'KF999' is no code of Keyfound");
        assertThat(run("explain", "--lang", "en")).isZero();
        assertThat(this.out.toString().lines()).hasSizeGreaterThan(30).allMatch(line -> line.matches(".*KF\\d{3}.*"));
    }

    @Test
    void aProblemIsPrintedAsCompilersDoAndFailsTheCheck() throws IOException {
        write("deep/sky.md", "# Sky\n\n## Q: Why is the sky blue?\n");
        assertThat(run("check", this.folder.toString())).isEqualTo(1);
        assertThat(this.out.toString()).contains(this.folder + "/deep/sky.md:3: error KF103: ");
    }

    @Test
    void warningsFailOnlyWhenStrict() throws IOException {
        write("disk.md", "---\ntag: [disk]\n---\n" + SOUND);
        assertThat(run("check", this.folder.toString())).isZero();
        assertThat(this.out.toString()).contains(" warning KF113: ");
        assertThat(run("check", "--strict", this.folder.toString())).isEqualTo(1);
    }

    @Test
    void troubleThatShowsOnlyBetweenFilesIsFound() throws IOException {
        write("a.md", SOUND + "See [the other](b.md#nothing) and [none](c.md).\n");
        write("b.md", "# B\n\n## Q: What is `b_code 7`? {#no-space}\n\nB.\n");
        assertThat(run("check", this.folder.toString())).isEqualTo(1);
        assertThat(this.out.toString()).contains("KF106", "KF121", "KF122");
    }

    @Test
    void anEntryThatAnotherOneHidesIsNamed() throws IOException {
        write("a.md", SOUND);
        write("b.md", SOUND.replace("{#no-space}", "{#no-space-again}"));
        run("check", this.folder.toString());
        assertThat(this.out.toString()).contains(" warning KF134: ");
        run("check", "--no-search", this.folder.toString());
        assertThat(this.out.toString().split("KF134", -1)).hasSize(2);
    }

    @Test
    void theJsonReportCountsAndPlacesEveryProblem() throws IOException {
        write("sky.md", UNANSWERED);
        run("check", "--format", "json", this.folder.toString());
        JsonNode report = new JsonMapper().readTree(this.out.toString());
        assertThat(report.at("/files").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/line").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/code").asString()).startsWith("KF1");
        assertThat(report.at("/problems/0/help").asString()).startsWith("/q/kf1");
        assertThat(report.at("/errors").asInt() + report.at("/warnings").asInt())
            .isEqualTo(report.at("/problems").size());
    }

    @Test
    void theSarifReportNamesRulesResultsAndPlaces() throws IOException {
        write("sky.md", "# Sky\n\n## Q: Why is the sky blue?\n");
        run("check", "--format=sarif", this.folder.toString());
        JsonNode log = new JsonMapper().readTree(this.out.toString());
        assertThat(log.at("/version").asString()).isEqualTo("2.1.0");
        JsonNode result = log.at("/runs/0/results")
            .valueStream()
            .filter(each -> each.at("/ruleId").asString().equals("KF103"))
            .findFirst()
            .orElseThrow();
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
        assertThat(log.at("/runs/0/tool/driver/rules").valueStream().map(rule -> rule.at("/id").asString()))
            .contains("KF103");
    }

    @Test
    void theGithubReportIsOneAnnotationForEachProblem() throws IOException {
        write("sky.md", "# Sky\n\n## Q: Why is the sky blue?\n");
        run("check", "--format", "github", this.folder.toString());
        assertThat(this.out.toString().lines()).anySatisfy(
                line -> assertThat(line).startsWith("::error file=" + this.folder + "/sky.md,line=3,title=KF103::"));
    }

    @Test
    void fixWritesIdsIntoHeadingsAndNothingElse() throws IOException {
        write("a.md",
                "# Disk\r\n\r\n## Q: What does disk full mean? ##\r\n\r\nNo space.\r\n\r\n### Q: Why? {#why}\r\n\r\nSo.\r\n");
        assertThat(run("check", "--fix", this.folder.toString())).isZero();
        assertThat(Files.readString(this.folder.resolve("a.md"))).matches(
                "# Disk\r\n\r\n## Q: What does disk full mean\\? \\{#[a-z-]+} ##\r\n\r\nNo space.\r\n\r\n### Q: Why\\? "
                        + "\\{#why}\r\n\r\nSo.\r\n");
        assertThat(this.err.toString()).startsWith("1 ids written into headings, 0 entries");
    }

    @Test
    void fixChangesNothingTheSecondTime() throws IOException {
        write("a.md", "## Q: What does disk full mean?\n\nNo space.\n");
        run("check", "--fix", this.folder.toString());
        String once = Files.readString(this.folder.resolve("a.md"));
        run("check", "--fix", this.folder.toString());
        assertThat(Files.readString(this.folder.resolve("a.md"))).isEqualTo(once).contains("{#");
    }

    /// The one that comes first has the address of the question, the other one with its
    /// collection behind it; written ids keep both.
    @Test
    void fixWritesTheIdsUnderWhichAQuestionOfTwoFilesIsServed() throws IOException {
        write("a.md", "## Q: What does disk full mean?\n\nNo space.\n");
        write("b.md", "## Q: What does disk full mean?\n\nNo room.\n");
        run("check", "--fix", this.folder.toString());
        assertThat(Files.readString(this.folder.resolve("a.md"))).contains("mean? {#what-does-disk-full-mean}\n");
        assertThat(Files.readString(this.folder.resolve("b.md"))).contains("mean? {#what-does-disk-full-mean-b}\n");
    }

    @Test
    void fixTellsWhatItLeavesAlone() throws IOException {
        write("a.md", "## Q: One? {#x}\n\nA.\n\n## Q: Two? {#x}\n\nB.\n\n## Q: Three?\n\nC.\n");
        run("check", "--fix", this.folder.toString());
        assertThat(this.err.toString()).startsWith("1 ids written")
            .contains(this.folder + "/a.md:5: left alone: the id two is not written, its heading has {#x}");
    }

    @Test
    void searchPrintsTheAnswerAndWhereItStands() throws IOException {
        write("disk.md", SOUND);
        assertThat(run("search", "--content", this.folder.toString(), "No space left on device (os error 28)"))
            .isZero();
        assertThat(this.out.toString()).contains("The disk is full.", "/q/no-space");
    }

    @Test
    void searchForNothingIsAWrongCommand() throws IOException {
        write("disk.md", SOUND);
        assertThat(run("search", "--content", this.folder.toString(), " ")).isEqualTo(2);
        assertThat(this.err.toString()).startsWith("Nothing was given to search for");
    }

    @Test
    void searchFailsWhenNothingIsKnown() throws IOException {
        write("disk.md", SOUND);
        assertThat(run("search", "--content", this.folder.toString(), "zzqx wwvk")).isEqualTo(1);
    }

    @Test
    void allSetsOfAFolderAreMeasuredAtOnceAndHeldToAGoldenFile() throws IOException {
        write("corpora/disk/docs/disk.md", SOUND);
        write("corpora/disk/queries.jsonl", JUDGED.formatted("no-space"));
        write("corpora/notes.txt", "no set");
        String[] evaluate = { "evaluate", "--corpora", this.folder.resolve("corpora").toString(), "--golden",
                this.folder.resolve("golden.txt").toString() };
        assertThat(run(evaluate)).as("no golden file yet").isEqualTo(2);
        assertThat(run(Stream.concat(Stream.of(evaluate), Stream.of("--rewrite")).toArray(String[]::new))).isZero();
        assertThat(this.folder.resolve("golden.txt")).content().startsWith("# disk\n").contains("message", "1.0000");
        assertThat(run(evaluate)).isZero();
        write("corpora/disk/queries.jsonl", JUDGED.formatted("another"));
        assertThat(run(evaluate)).isEqualTo(1);
        assertThat(this.out.toString()).containsPattern("# disk\\R- message +1\\.0000")
            .containsPattern("\\+ message +0\\.0000");
    }

    @Test
    void oneSetOrAllAreMeasuredAndNotBoth() {
        assertThat(run("evaluate", "--queries", "a", "--corpora", "b")).isEqualTo(2);
        assertThat(run("evaluate", "--corpora", this.folder.toString())).isEqualTo(2);
        assertThat(this.err.toString()).contains("--queries=FILE or --corpora=DIR", "holds docs/ and queries.jsonl");
    }

    @Test
    void everyCommandHasHelpAndVersion() {
        for (String command : new String[] { "serve", "check", "search", "evaluate", "health" }) {
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(run(command, "--version")).as(command).isZero();
        }
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(this.out.toString()).contains("Usage: keyfound check")
            .containsPattern("keyfound (development|\\d+\\.\\d+\\.\\d+)");
    }

    @Test
    void wrongInputIsNamedAndExitsWithTwo() {
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(run("check", "--format", "xml", this.folder.toString())).isEqualTo(2);
        assertThat(run("check", "--nonsense")).isEqualTo(2);
        assertThat(run("check", this.folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("search", "--content", this.folder.resolve("nowhere").toString(), "x")).isEqualTo(2);
        assertThat(run("evaluate")).isEqualTo(2);
        assertThat(this.err.toString()).contains("chekc", "xml", "--nonsense", "nowhere does not exist", "--queries")
            .doesNotContain("\tat ");
    }

    @Test
    void everyWrongOptionOrCommandIsShownTheUsage() {
        for (String wrong : new String[] { "--chek", "chekc", "serve -x", "serve port=1", "check -x", "search -x",
                "evaluate -x", "ledger -x", "health -x" }) {
            this.err.getBuffer().setLength(0);
            assertThat(run(wrong.split(" ", -1))).as(wrong).isEqualTo(2);
            assertThat(this.err.toString()).as(wrong).contains("Usage: keyfound").doesNotContain("\tat ");
        }
    }

    @Test
    void whatCannotBeReadIsNamedInOneLine() throws IOException {
        write("a.md", SOUND);
        write("latin.jsonl", "x");
        Files.write(this.folder.resolve("latin.jsonl"), new byte[] { '{', (byte) 0xe9 });
        String file = this.folder.resolve("a.md").toString();
        assertThat(refused("check", file)).isEqualTo("keyfound check: " + file + " is no folder");
        assertThat(refused("evaluate", "--queries", file))
            .startsWith("keyfound evaluate: " + file + ":1: not a judged");
        assertThat(refused("evaluate", "--queries", this.folder.toString())).contains("is a folder");
        assertThat(refused("evaluate", "--queries", this.folder.resolve("latin.jsonl").toString())).contains("UTF-8");
        assertThat(refused("ledger", "export", "--data", this.folder.toString())).contains("there is no database");
        assertThat(refused("health", "--url", "nonsense")).contains("nonsense is no address");
    }

    @Test
    void healthFailsWhenNobodyAnswers() {
        assertThat(run("health", "--url", "http://localhost:1")).isEqualTo(1);
        assertThat(this.err.toString()).contains("does not answer");
    }

    @Test
    void settingsStartTheServerAndCommandsDoNot() {
        assertThat(Commands.areMeant()).isFalse();
        assertThat(Commands.areMeant("serve", "--server.port=0")).isFalse();
        assertThat(Commands.areMeant("--server.port=0")).isFalse();
        assertThat(Commands.areMeant("serve", "--help")).isTrue();
        assertThat(Commands.areMeant("--help")).isTrue();
        assertThat(Commands.areMeant("--debug", "--spring.config.location=file:x")).isFalse();
        assertThat(Commands.areMeant("check")).isTrue();
        assertThat(Commands.areMeant("--chek")).as("a slip is no setting").isTrue();
        assertThat(Commands.areMeant("serve", "-x")).isTrue();
        assertThat(Commands.areMeant("--server.port=0", "check")).isTrue();
        assertThat(Commands.areMeant("chekc")).isTrue();
    }

    private String refused(String... arguments) {
        this.err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        return this.err.toString().strip();
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(this.out), new PrintWriter(this.err), arguments);
    }

    private void write(String path, String text) throws IOException {
        Path file = this.folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

}
