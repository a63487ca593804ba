package keyfound.search;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.ranking.JudgedEntry;

import static org.assertj.core.api.Assertions.assertThat;

/// Names without quotation marks: what a message is about is another thing, what stands
/// for somebody's own machine is not.
class OtherNameTest {

    private static final String LIBRARY = "%s: error while loading shared libraries: %s: cannot open shared object file: No such file or directory";

    @ParameterizedTest
    @ValueSource(strings = { "libssl.so.1.1", "libgobject-2.0.so.0", "libstdc++.so.6" })
    void theSameMessageAboutAnotherLibraryIsSimilarAndTheLibrariesAreNamed(String library) {
        JudgedEntry best = new Judged()
            .with("Why does the program not start?", LIBRARY.formatted("calc", "libgmpxx.so.4"), Origin.ANSWER_BLOCK)
            .best(LIBRARY.formatted("calc", library));

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_NAME, library, "libgmpxx.so.4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            libgmpxx.so.4 | libgmpxx.so.4
            libgmpxx.so.4 | libgmpxx.so.5
            """)
    void theSameLibraryIsKnownInWhateverVersion(String written, String brought) {
        assertThat(new Judged().asking(LIBRARY.formatted("calc", written)).verdict(LIBRARY.formatted("calc", brought)))
            .isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    the template renderer could not parse settings.yaml while the cluster was bootstrapping | the template renderer could not parse ingress.yaml while the cluster was bootstrapping
                    the package resolver found no candidate for node-sass among the configured mirrors | the package resolver found no candidate for left-pad among the configured mirrors
                    the planner rejected the value of max_wal_size while reloading its configuration | the planner rejected the value of shared_buffers while reloading its configuration
                    """)
    void theSameMessageAboutAnotherThingIsNotKnown(String written, String brought) {
        JudgedEntry best = new Judged().asking(written).best("ERROR " + brought);

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference().orElseThrow().kind()).isEqualTo(Difference.Kind.OTHER_NAME);
        assertThat(new Judged().asking(written).verdict("ERROR " + written)).isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    the scheduler evicted replica web-5d4f9 because the heartbeat monitor lost contact | the scheduler evicted replica web-77bcd because the heartbeat monitor lost contact
                    the heartbeat monitor evicted replica host04 because its neighbours lost contact with the fleet before quorum vanished | the heartbeat monitor evicted replica host12 because its neighbours lost contact with the fleet before quorum vanished
                    the heartbeat monitor lost contact with 10.0.0.1:8080 while the fleet rebalanced | the heartbeat monitor lost contact with 192.168.7.9:9090 while the fleet rebalanced
                    the heartbeat monitor cannot unlink /var/run/fleet.sock while the fleet rebalanced | the heartbeat monitor cannot unlink /tmp/x/contact.pid while the fleet rebalanced
                    """)
    void whatDiffersOnEveryMachineIsNoOtherName(String written, String brought) {
        assertThat(new Judged().asking(written).verdict("ERROR " + brought)).isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    fatal error: openssl/ssl.h: No such file or directory | src/tls.c:4:10: fatal error: zlib.h: No such file or directory | zlib.h | openssl/ssl.h
                    fatal error: openssl/ssl.h: No such file or directory | fatal error: curl/curl.h: No such file or directory | curl/curl.h | openssl/ssl.h
                    java.lang.NoClassDefFoundError: javax/xml/bind/JAXBException | java.lang.NoClassDefFoundError: org/slf4j/LoggerFactory | org/slf4j/LoggerFactory | javax/xml/bind/JAXBException
                    dlopen failed: cannot load /usr/lib/libssl.so.3 | dlopen failed: cannot load /opt/app/libcrypto.so.3 | libcrypto.so.3 | libssl.so.3
                    TemplateDoesNotExist at login: registration/login.html | TemplateDoesNotExist at login: shop/basket.html | shop/basket.html | registration/login.html
                    Error: connect ECONNREFUSED 127.0.0.1:6379 | Error: connect ECONNREFUSED 127.0.0.1:5432 | 5432 | 6379
                    cannot reach the broker on port 5672 | cannot reach the broker on port 9092 | 9092 | 5672
                    """)
    void whatAPathOrAPortNamesIsAnotherThing(String written, String brought, String ours, String theirs) {
        JudgedEntry best = new Judged().asking(written).best(brought);

        assertThat(best.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_NAME, ours, theirs));
        assertThat(new Judged().asking(written).verdict(written)).as("itself").isEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    fatal error: openssl/ssl.h: No such file or directory | fatal error: /usr/local/include/openssl/ssl.h: No such file or directory
                    dlopen failed: cannot load /usr/lib/libssl.so.3 | dlopen failed: cannot load /opt/app/lib/libssl.so.1.1
                    java.lang.NoClassDefFoundError: javax/xml/bind/JAXBException | java.lang.NoClassDefFoundError: javax.xml.bind.JAXBException
                    com/acme/Main has been compiled by a more recent version of the runtime than this version of the runtime recognizes | org/other/App has been compiled by a more recent version of the runtime than this version of the runtime recognizes
                    cannot rotate the journal /var/log/a/x.log | cannot rotate the journal /home/me/b/y.log
                    cannot rotate the journal ./a/x.log | cannot rotate the journal ../b/y.log
                    Error: connect ECONNREFUSED 127.0.0.1:6379 | Error: connect ECONNREFUSED 10.0.0.7:6379
                    Error: connect ECONNREFUSED 127.0.0.1:6379 | Error: connect ECONNREFUSED redis.internal:6380
                    Error: listen EADDRINUSE: address already in use :::3000 | Error: listen EADDRINUSE: address already in use :::8081
                    Could not resolve host: proxy.corp.example.com | Could not resolve host: repo.maven.apache.org
                    """)
    void aPathAHostOrAPortOfSomebodysOwnIsNoOtherName(String written, String brought) {
        assertThat(new Judged().asking(written).verdict(brought)).isEqualTo(Verdict.KNOWN);
    }

    /// What the writer left open in a name, in quotation marks or by a wildcard.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            textBlock = """
                    could not load extension "spatial-<version>": no valid magic block | could not load extension "$libdir/spatial-2.4.1": no valid magic block | known
                    could not load extension "spatial-<version>": no valid magic block | could not load extension "vector-0.5.0": no valid magic block | similar
                    undefined reference to symbol '__sched_XYZ_XYZ' in the plugin archive | undefined reference to symbol '__sched_fork_call' in the plugin archive | known
                    Cannot resolve plugin 'X' of the renderer | Cannot resolve plugin 'minify' of the renderer | known
                    namespace shop.billing.* does not export a registry | namespace shop.billing.v2.legacy does not export a registry | known
                    Please raise limits.max_streams or ask the operator of the cluster | Please raise `limits.max_streams` or ask the operator of the cluster | known
                    """)
    void aNameWithAnOpenPartIsAnyThatFits(String written, String brought, String verdict) {
        assertThat(new Judged().asking(written).verdict("ERROR " + brought))
            .isEqualTo(Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)));
    }

    @Test
    void aShownMessageThatIsLittleButANameIsAboutThatName() {
        Judged entries = new Judged().showing("The quays exist", "quays \"harbour-east\" not found");

        assertThat(entries.verdict("ERROR quays \"harbour-east\" not found")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("ERROR quays \"shop-catalog\" not found")).isNotEqualTo(Verdict.KNOWN);
    }

    @Test
    void whatAQuestionSaysBehindAnErrorIsAMessage() {
        Judged entries = new Judged()
            .quoting("MooringClient(\"tides.db\") gives an error: No module named 'quay_lite'. What causes this?");

        assertThat(entries.verdict("ModuleNotFoundError: No module named 'quay_lite'")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("ModuleNotFoundError: No module named 'shop_lite'")).isNotEqualTo(Verdict.KNOWN);
    }

}
