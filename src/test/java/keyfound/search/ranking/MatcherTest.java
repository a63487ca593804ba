package keyfound.search.ranking;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.ErrorText;
import keyfound.entry.ErrorText.Origin;
import keyfound.search.Difference;
import keyfound.search.Judged;
import keyfound.search.LineMatch;
import keyfound.search.TextRange;
import keyfound.search.Verdict;
import keyfound.search.message.KnownError;
import keyfound.search.message.KnownErrors;

import static org.assertj.core.api.Assertions.assertThat;

class MatcherTest {

    private static final String FILES = "thread panicked: Too many open files (os error 24)";

    @Test
    void anErrorInALogLineIsKnownByTheEntryThatQuotesIt() {
        Judged entries = new Judged().asking("Too many open files (os error 24)");

        assertThat(entries.verdict("2025-06-24 14:36:51 ERROR [main] worker: " + FILES)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void theSameMessageWithAnotherCodeIsSimilarAndTheCodesAreNamed() {
        JudgedEntry best = new Judged().asking("Too many open files (os error 24)")
            .best("ERROR Too many open files (os error 111)");

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_CODE, "111", "24"));
    }

    @Test
    void everyOneOfManyMessagesOfAnEntryCounts() {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            log.append("FATAL: the module failed to load with code ").append(7000 + i).append('\n');
        }
        Judged entries = new Judged().showing("The server refuses to start", log.toString());

        assertThat(entries.verdict("FATAL: the module failed to load with code 7041")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("FATAL: the module failed to load with code 7120")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("FATAL: the module failed to load with code 7121")).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void anErrorThatNoEntryQuotesIsUnknown() {
        assertThat(new Judged().asking("Too many open files (os error 24)")
            .verdict("ERROR x509: certificate signed by unknown authority")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void theSameMessageWithAnotherQuotedNameIsSimilarAndTheNamesAreNamed() {
        JudgedEntry best = new Judged().asking("ModuleNotFoundError: No module named 'requests'")
            .best("ModuleNotFoundError: No module named 'te'");

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_NAME, "'te'", "'requests'"));
    }

    @Test
    void aPathInThePlaceOfTheNameIsNamedAsTheDifference() {
        JudgedEntry best = new Judged().asking("Cannot find module 'lodash' or its corresponding type declarations")
            .best("Cannot find module './routes' or its corresponding type declarations");

        assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_NAME, "'./routes'", "'lodash'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error[E0382]: borrow of moved basket | error: borrow of moved basket
            Web server failed to start. Port 8080 was already in use. | port 8080 already in use
            """)
    void whereOneSideLacksWhatTellsThemApartBothMessagesAreShown(String written, String brought) {
        JudgedEntry best = new Judged().asking(written).best(brought);

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).hasValueSatisfying(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.OTHER_WORDS);
            assertThat(difference.brought()).isNotBlank();
            assertThat(difference.written()).isNotBlank();
        });
    }

    @Test
    void aNameThatTheAnswerMerelyShowsStandsForAny() {
        Judged entries = new Judged().with("What to do about modules that cannot be imported?",
                "ModuleNotFoundError: No module named 'requests'", Origin.ANSWER_BLOCK);

        assertThat(entries.verdict("ModuleNotFoundError: No module named 'te'")).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void anErrorThatTheAnswerSaysInACommentOfItsCodeIsKnown() {
        Judged entries = new Judged().showing("What may be lent, and how often?",
                "lend(basket);\nlend(basket); // error: lending twice overdraws the ledger");

        assertThat(entries.verdict("error: lending twice overdraws the ledger\n  --> shop.rs:3:5"))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aNameThatTheWriterLeftOpenStandsForAny() {
        Judged entries = new Judged().asking("sentinel: GetMasterAddrByName master=\"xxx\" failed: NOAUTH");

        assertThat(entries.verdict("sentinel: GetMasterAddrByName master=\"gateway\" failed: NOAUTH"))
            .isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    HikariPool-1 - Connection is not available, request timed out after 30000ms | Caused by: java.sql.SQLTransientConnectionException: HikariPool-3 - Connection is not available, request timed out after 20004ms.
                    CUDA out of memory. Tried to allocate 2.00 GiB | CUDA out of memory. Tried to allocate 512.00 MiB
                    """)
    void numbersOfSeveralThatAreAlikeAndUnitsOfSizesMayDiffer(String written, String brought) {
        assertThat(new Judged().asking(written).verdict(brought)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void pathsAddressesAndIdsMayDiffer() {
        Judged entries = new Judged()
            .asking("fusermount: cannot unmount /mnt/a of 10.0.0.1:8080, pid 4711: transport endpoint vanished");

        assertThat(entries
            .verdict("fusermount: cannot unmount /srv/b of 192.168.7.9:9090, pid 12: transport endpoint vanished"))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aClausePutIntoTheMessageMakesItAnotherOne() {
        Judged entries = new Judged()
            .asking("Ascend kernel runtime initialization failed, device overheated. The details refer to the message");

        assertThat(
                entries.verdict("ERROR Ascend kernel runtime initialization failed. The details refer to the message"))
            .isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void theEntryThatQuotesTheLineExactlyComesBeforeOneThatQuotesItLoosely() {
        Judged entries = new Judged().asking("RuntimeError: code [RPC unavailable] ,  message of the worker")
            .asking("RuntimeError: code [RPC unavailable], message of the worker");

        JudgedEntry best = entries.best("ERROR RuntimeError: code [RPC unavailable], message of the worker");

        assertThat(best.retrieved().document()).isEqualTo(1);
    }

    @Test
    void theWordsThatAreLeftOverAreNamedWhereWordsDiffer() {
        JudgedEntry best = new Judged().asking("gluster volume heal pending on brick seven of nine replicas")
            .best("ERROR gluster volume heal stuck on brick seven of nine mirrors");

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference().orElseThrow().kind()).isEqualTo(Difference.Kind.OTHER_WORDS);
        assertThat(best.difference().orElseThrow().brought()).isEqualTo("stuck mirrors");
    }

    @Test
    void matchedLinesSayWhereInThePasteTheMessageStands() {
        JudgedEntry best = new Judged().asking("Too many open files (os error 24)")
            .best("all is well\n" + FILES + "\nshutting down");

        assertThat(best.lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.text()).isEqualTo(FILES);
            assertThat(line.highlights()).isNotEmpty()
                .allSatisfy(range -> assertThat(range.end()).isLessThanOrEqualTo(FILES.length()));
            assertThat(line.matchedText()).isEqualTo("Too many open files (os error 24)");
        });
    }

    @Test
    void aQuestionThatAnEntryAsksIsKnown() {
        assertThat(new Judged().asking("How do I rotate the signing certificates of a cluster?")
            .verdict("How do I rotate the signing certificates of my cluster?")).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aQuestionAboutSomethingElseIsUnknown() {
        assertThat(new Judged().asking("How do I rotate the signing certificates of a cluster?")
            .verdict("Which restaurants serve breakfast on Sundays?")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aQuestionWithItsTellingWordChangedIsOnlySimilar() {
        assertThat(new Judged().asking("How do I rotate the signing certificates of a cluster?")
            .verdict("How do I rotate the signing balconies of a cluster?")).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void oneTellingWordIsNeverMoreThanSimilarAndACommonOneIsUnknown() {
        Judged entries = new Judged().asking("How do I rotate the signing certificates of a cluster?");

        assertThat(entries.verdict("the")).isEqualTo(Verdict.UNKNOWN);
        assertThat(entries.verdict("zxcvb")).isEqualTo(Verdict.UNKNOWN);
        assertThat(entries.verdict("permission")).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void aCodeAloneIsKnownWhereAQuestionNamesItAndAnotherCodeIsNot() {
        Judged entries = new Judged().asking("E0382: why may I not use a moved value?");

        assertThat(entries.verdict("E0382")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("E0499")).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({ "EACCES EPERM, ERROR EACCES EPERM", "SIGSEGV SIGABRT, ERROR worker: SIGSEGV SIGABRT" })
    void aMessageOfCodesAloneIsKnownByThem(String written, String brought) {
        assertThat(new Judged().with("What to do about this?", written, Origin.METADATA).verdict(brought))
            .isEqualTo(Verdict.KNOWN);
        assertThat(new Judged().with("What to do about this?", written, Origin.METADATA).best(brought).lines())
            .isNotEmpty();
        assertThat(new Judged().with("What to do about this?", written, Origin.METADATA).verdict("ERROR ENOSPC"))
            .isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({ "E0382, 'error[E0382]: borrow of the moved basket'",
            "ORA-00600, 'ORA-00600: the internal ledger lost an argument'" })
    void aCodeThatIsAllAnEntryWritesMakesNoLineKnownThatSaysMore(String written, String brought) {
        for (Origin origin : Origin.values()) {
            JudgedEntry best = new Judged().with("What to do about this?", written, origin).best(brought);

            assertThat(best.verdict()).as(origin.name()).isNotEqualTo(Verdict.KNOWN);
            assertThat(best.lines()).as("what is the same is shown").isNotEmpty();
        }
    }

    @Test
    void aChineseQuestionThatQuotesAnErrorIsKnownByTheEntryThatQuotesIt() {
        Judged entries = new Judged().asking("load state: key not found 是什么异常？是密钥配置问题么？");

        assertThat(entries.verdict("报错 load state: key not found 怎么解决？")).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void onlyWhatIsTheSameIsHighlightedOnEitherSide() {
        LineMatch line = new Judged().asking("ModuleNotFoundError: No module named 'requests'")
            .best("ModuleNotFoundError: No module named 'te'")
            .lines()
            .getFirst();

        assertThat(words(line.text(), line.highlights())).isEqualTo("ModuleNotFoundError No module named");
        assertThat(words(line.matchedText(), line.matchedHighlights()))
            .isEqualTo("ModuleNotFoundError No module named");
    }

    private static String words(String text, List<TextRange> ranges) {
        return ranges.stream()
            .map(range -> text.substring(range.start(), range.end()))
            .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    password authentication failed for user "app" | FATAL: password authentication failed for user "billing" | KNOWN
                    Access denied for user 'root'@'localhost' (using password: YES) | Access denied for user 'shop'@'10.0.0.7' (using password: YES) | KNOWN
                    violates unique constraint "orders_pkey" | violates unique constraint "users_email_key" | SIMILAR
                    """)
    void aQuotedNameOfSomebodysOwnMayDiffer(String written, String brought, Verdict verdict) {
        assertThat(new Judged().asking(written).verdict("ERROR " + brought)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = { "worker-1 exited with code 139", "Exit Code:    139",
            "command terminated with exit code 139", "db-1  Exited (139) 2 minutes ago", "容器启动失败，退出码 139" })
    void howAProgramWasKilledIsKnownHoweverItIsTold(String brought) {
        Judged entries = new Judged().asking("Container ends with exit code 139");

        assertThat(entries.verdict(brought)).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict(brought.replace("139", "143"))).isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void whatMerelySumsUpIsKnownOnlyByAnEntryThatIsAboutNothingMore() {
        String tail = "nginx.service: Failed with result 'exit-code'.";
        String question = "The service fails with status=203/EXEC";

        assertThat(new Judged().with(question, "Failed with result 'exit-code'", Origin.QUESTION).verdict(tail))
            .isNotEqualTo(Verdict.KNOWN);
        assertThat(
                new Judged().with("Why does it stop?", "Failed with result 'exit-code'", Origin.QUESTION).verdict(tail))
            .isEqualTo(Verdict.KNOWN);
    }

    @Test
    void whatIsKnownComesBeforeWhatIsMerelyNear() {
        List<JudgedEntry> matches = new Judged().asking("could not resolve host: the proxy of the server")
            .asking("code ERESOLVE")
            .matches("npm error code ERESOLVE\nnpm error ERESOLVE could not resolve");

        assertThat(matches.getFirst().verdict()).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aMessageAmongChineseWordsIsKnownByItself() {
        List<KnownError> known = KnownErrors
            .of(List.of(new ErrorText("服务启动失败，systemd 提示 status=217/USER", Origin.QUESTION)), word -> word);

        assertThat(known).extracting(KnownError::text).contains("status=217/USER");
    }

    @Test
    void anEntryThatAsksAboutTheVeryCodeIsSimilarWhateverElseIsSaid() {
        Judged entries = new Judged().asking("Error 0x80070643 while Windows Update installs");

        JudgedEntry best = entries.best("Cumulative patch of the month failed to settle on this machine: 0x80070643");

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).isPresent();
        assertThat(entries.verdict("Cumulative patch of the month failed to settle on this machine: 0x800f0922"))
            .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whoAsksAboutAMessageComesBeforeWhoShowsMoreOfItsLine() {
        String asked = "Failed to update the berth account: 400 berth:error:invalidPennant";
        Judged entries = new Judged().with("1. Looking into harbours", asked + ": invalid pennant", Origin.ANSWER_BLOCK)
            .asking(asked);

        assertThat(entries.best("ERROR " + asked + ": invalid pennant").retrieved().question().text()).isEqualTo(asked);
    }

}
