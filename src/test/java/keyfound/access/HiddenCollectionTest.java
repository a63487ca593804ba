package keyfound.access;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.demand.Surface;
import keyfound.demand.digest.Digest;
import keyfound.demand.digest.Digests;
import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapId;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.demand.gap.Sighting;
import keyfound.entry.EntryId;
import keyfound.search.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may not see a collection is answered, at every address there is, as if it had
/// never been written: by a server that has it, and by one that never had, alike.
class HiddenCollectionTest {

    private static final String HANDBOOK = """
            # Printing

            ## Q: Why does the printer jam with `E4711 paper jam in tray 2`? {#paper-jam}
            <!--
            tags: [printing, hardware]
            -->

            **A**: Open tray 2. The [vault](../secret/vault.md) has spare rollers. ![rollers](rollers.png)

            ## Q: Why is the print pale? {#pale-print}
            <!--
            tags: [printing]
            -->

            **A**: The toner is empty, as `toner level 0` says. Shake the cartridge, then the print is dark again.
            """;

    private static final String VAULT = """
            ---
            title: Quagga vault
            description: Where the quagga sleeps
            tags: [quagga, printing]
            product: Quaggasoft
            ---

            ## Q: How is the quagga vault opened after `QV99 vault is sealed by numbat`? {#NAME}

            **A**: Turn the numbat wheel: `quagga --open`. ![plan](plan.png)

            ## Q: Why does the printer of the vault jam with `E4711 paper jam in tray 9`? {#quagga-printer}

            **A**: The toner of the quagga is empty. Shake the pangolin, then the print is dark again.
            """;

    private static final String GONE = """

            ## Q: Who feeds the quagga when the keeper is away? {#quagga-gone}

            **A**: The zookeeper does, at noon, with plenty of hay and oats.
            """;

    /// None of them stands in what everybody may read.
    private static final List<String> SECRETS = List.of("quagga", "numbat", "pangolin", "QV99", "tray 9", "plan.png",
            "Quaggasoft");

    private static final List<String> SOUGHT = List.of("quagga", "quaga", "QV99 vault is sealed by numbat", "numbta",
            "How is the quagga vault opened", "E4711 paper jam in tray 9", "E4711 paper jam", "toner", "pangolim",
            "Why is the print pale", "printer jam", "dark print", "pa", "qua", "E47", "vault", "shake");

    private static final List<String> TAILS = List.of("paper-jam", "quagga-two", "quagga-one", "quagga-gone",
            "quagga-printer", "secret-vault", "vault", "handbook-printing", "quagga", "printing", "hardware",
            "secret/plan.png", "secret/vault.md", "handbook/rollers.png", "nothing-such", "paper-jam.md",
            "quagga-two.md", "secret-vault.md", "1");

    /// Each search gets one by chance.
    private static final String SEARCH_NUMBER = "(data-search=\"|name=\"search\" value=\"|ask\\?search=)[0-9a-f]{16}";

    @TempDir
    private static Path folder;

    private static AccessSite having;

    private static AccessSite without;

    private static String staff;

    @BeforeAll
    static void start() {
        for (String site : List.of("having", "without")) {
            AccessSite.write(folder.resolve(site), "handbook/printing.md", HANDBOOK);
            AccessSite.write(folder.resolve(site), "handbook/rollers.png", "rollers");
        }
        AccessSite.write(folder.resolve("having"), "secret/vault.md", VAULT.replace("NAME", "quagga-one") + GONE);
        AccessSite.write(folder.resolve("having"), "secret/plan.png", "plan");
        having = AccessSite.start(folder.resolve("having"), "--keyfound.access.collections=secret/**: staff",
                "--keyfound.limits.searches=0", "--keyfound.limits.pastes=0", "--keyfound.limits.votes=0",
                "--keyfound.limits.logins=0", "--keyfound.desk.password=correct horse");
        without = AccessSite.start(folder.resolve("without"), "--keyfound.limits.searches=0",
                "--keyfound.limits.pastes=0", "--keyfound.limits.votes=0", "--keyfound.limits.logins=0",
                "--keyfound.desk.password=correct horse");
        having.edit("secret/vault.md", VAULT.replace("NAME", "quagga-two"));
        staff = "Bearer " + having.token("staff");
    }

    @AfterAll
    static void stop() {
        having.close();
        without.close();
    }

    /// The maintainers have answered it; that a stranger may not know is no reason to
    /// look at it again.
    @Test
    void whatAStrangerMayNotSeeIsNoGapAndOpensNone() {
        Gaps gaps = having.bean(Gaps.class);
        String line = "QV99 vault is sealed by numbat";
        having.post("/", line, "Content-Type", "text/plain", "User-Agent", "stranger");
        having.post("/", "numbat wheel broke off (code QV98)", "Content-Type", "text/plain", "User-Agent", "stranger");
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> gaps.list(GapState.Kind.OPEN, 1, 50)
                .stream()
                .anyMatch(gap -> gap.signature().contains("QV98")));
        assertThat(gaps.list(GapState.Kind.OPEN, 1, 50)).extracting(Gap::signature)
            .noneMatch(signature -> signature.contains("QV99"));
        HttpResponse<String> asked = having.post("/api/v1/questions", "{\"lines\":\"" + line + "\"}", "Content-Type",
                "application/json");
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(
                having.get("/api/v1/questions/" + asked.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1")).body())
            .contains("\"answer\":null")
            .doesNotContain("quagga");
        assertThat(gaps.list(GapState.Kind.ANSWERED, 1, 50)).extracting(Gap::signature)
            .anyMatch(signature -> signature.contains("QV99"));
        having.post("/", line, "Content-Type", "text/plain", "User-Agent", "another stranger");
        having.post("/", "numbat wheel bent (code QV97)", "Content-Type", "text/plain", "User-Agent", "stranger");
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> gaps.list(GapState.Kind.OPEN, 1, 50)
                .stream()
                .anyMatch(gap -> gap.signature().contains("QV97")));
        assertThat(gaps.list(GapState.Kind.ANSWERED, 1, 50)).extracting(Gap::signature)
            .anyMatch(signature -> signature.contains("QV99"));
    }

    /// The lists of what nobody has answered are for whoever has their token, which is no
    /// leave to see all collections.
    @Test
    void whoMayReadTheGapsIsToldOfNoEntryThatIsHidden() {
        Gaps gaps = having.bean(Gaps.class);
        String signature = "vault: door <number> stuck";
        gaps.add(
                List.of(new Sighting(signature, signature, Instant.now(), Surface.PAGE, "en", Verdict.UNKNOWN, false)));
        gaps.answer(GapId.of(signature), new EntryId("quagga-two"), "c0ffee");
        String stranger = having.token();
        String member = having.token("staff");
        String answered = "/api/v1/gaps?state=answered&size=100";
        assertThat(having.get(answered, "Authorization", "Bearer " + member).body()).contains("/q/quagga-two",
                "c0ffee");
        assertThat(having.get(answered, "Authorization", "Bearer " + stranger).body()).contains("door <number> stuck")
            .doesNotContain("quagga", "c0ffee");
        assertThat(having.get("/digest/" + stranger + ".atom").body()).contains("<feed").doesNotContain("quagga");
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(DayOfWeek.MONDAY);
        Digests digests = having.bean(Digests.class);
        assertThat(digests.of(monday).answered()).extracting(Digest.Met::path).contains("/q/quagga-two");
        assertThat(digests.of(monday, _ -> false).answered()).extracting(Digest.Met::path)
            .contains("/desk/gaps/" + GapId.of(signature))
            .doesNotContain("/q/quagga-two");
    }

    @Test
    void staffSeesItSoThatThereIsSomethingToHide() {
        assertThat(asStaff("/q/quagga-two").statusCode()).isEqualTo(200);
        assertThat(asStaff("/q/quagga-one").statusCode()).isEqualTo(301);
        assertThat(asStaff("/q/quagga-gone").statusCode()).isEqualTo(410);
        assertThat(asStaff("/files/secret/plan.png").statusCode()).isEqualTo(200);
        assertThat(asStaff("/t/quagga").statusCode()).isEqualTo(200);
        assertThat(asStaff("/api/v1/search?q=quagga").body()).contains("quagga-two");
        assertThat(asStaff("/search?q=quaga").body()).contains("quagga");
        assertThat(asStaff("/").body()).contains("Quagga vault");
    }

    @Test
    void everyAddressAnswersAsIfItHadNeverBeenWritten() {
        List<String> differing = new ArrayList<>();
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(400);
        for (String address : addresses) {
            having.get(address, "Accept", "text/html", "Authorization", staff);
            for (String accept : address.contains("?") ? List.of("text/html", "application/json")
                    : List.of("text/html", "text/markdown", "text/plain", "application/json", "*/*")) {
                HttpResponse<String> hidden = having.get(address, "Accept", accept);
                HttpResponse<String> never = without.get(address, "Accept", accept);
                if (!told(hidden).equals(told(never))) {
                    differing.add(accept + " " + address + "\n" + difference(told(hidden), told(never)));
                }
                assertThat(withoutEcho(hidden, address)).as(address)
                    .doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void noPasteAndNoVoteTellsOfIt() {
        for (String sought : SOUGHT) {
            for (String path : List.of("/", "/api/v1/search", "/search")) {
                String body = path.equals("/search") ? "q=" + encoded(sought) : sought;
                String type = path.equals("/search") ? "application/x-www-form-urlencoded" : "text/plain";
                assertThat(told(having.post(path, body, "Content-Type", type))).as(path + " " + sought)
                    .isEqualTo(told(without.post(path, body, "Content-Type", type)));
            }
        }
        for (String id : List.of("quagga-two", "quagga-one", "quagga-gone", "nothing-such")) {
            for (String path : List.of("/q/" + id + "/outcomes", "/api/v1/entries/" + id + "/outcomes")) {
                boolean api = path.startsWith("/api");
                String body = api ? "{\"outcome\":\"fixed\"}" : "outcome=fixed";
                String type = api ? "application/json" : "application/x-www-form-urlencoded";
                assertThat(told(having.post(path, body, "Content-Type", type))).as(path)
                    .isEqualTo(told(without.post(path, body, "Content-Type", type)));
            }
        }
    }

    @Test
    void anEditOfItChangesNoTagOfWhatStrangersSee() {
        String home = tag("/");
        String api = tag("/api/v1/entries");
        having.edit("secret/vault.md", VAULT.replace("NAME", "quagga-two").replace("wheel", "crank handle"));
        having.post("/api/v1/entries/quagga-two/outcomes", "{\"outcome\":\"fixed\"}", "Content-Type",
                "application/json", "Authorization", staff);
        assertThat(tag("/")).isEqualTo(home);
        assertThat(tag("/api/v1/entries")).isEqualTo(api);
        assertThat(asStaff("/q/quagga-two").body()).contains("crank handle");
    }

    private static String tag(String path) {
        return having.get(path, "Accept", "text/html, application/json").headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> asStaff(String path) {
        return having.get(path, "Accept", "text/html, application/json, */*", "Authorization", staff);
    }

    /// Every address that a controller answers, with everything that may stand in it.
    private static Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(
                List.of("/actuator/health", "/actuator/health/readiness", "/actuator/info", "/nowhere", "/assets/",
                        "/desk", "/desk/tokens", "/llms-full-1.txt", "/llms-full-2.txt"));
        having.mappings().getHandlerMethods().keySet().forEach(mapping -> {
            for (String pattern : mapping.getPatternValues()) {
                for (String tail : TAILS) {
                    String address = pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*\\})*\\}", tail);
                    addresses.add(address.startsWith("/") ? address : "/" + address);
                    if (!pattern.contains("{")) {
                        addresses.add(address + "?tag=" + tail + "&collection=" + tail);
                    }
                }
                if (!pattern.contains("{")) {
                    SOUGHT.forEach(sought -> addresses.add(pattern + "?q=" + encoded(sought)));
                }
            }
        });
        return addresses;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// All that an answer tells, without what differs between any two servers.
    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse("") + " "
                + answer.headers().firstValue("Location").orElse("").replaceAll("localhost:\\d+", "host") + "\n"
                + answer.body()
                    .replaceAll("localhost:\\d+", "host")
                    .replaceAll("\"tookMs\":\\d+", "")
                    // of the skill, which names the address of its server
                    .replaceAll("sha256:[0-9a-f]{64}", "")
                    .replaceAll("\"requestId\":\"[^\"]*\"", "")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                    .replaceAll(SEARCH_NUMBER, "$1")
                    .replaceAll("(?s)\"components\".*",
                            answer.request().uri().getPath().startsWith("/actuator") ? "" : "$0");
    }

    /// What was asked is told again, and tells nothing.
    private static String withoutEcho(HttpResponse<String> answer, String address) {
        return told(answer).contains("/secret/") || address.contains("qu") || address.contains("numb")
                || address.contains("QV99") || address.contains("tray+9") || address.contains("pang")
                || address.contains("plan") ? "" : told(answer);
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "  " + one.substring(Math.max(0, at - 60), Math.min(one.length(), at + 80)).replace('\n', ' ') + "\n  "
                + other.substring(Math.max(0, at - 60), Math.min(other.length(), at + 80)).replace('\n', ' ');
    }

}
