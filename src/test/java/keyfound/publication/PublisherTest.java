package keyfound.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import keyfound.entry.EntryId;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.publication.settings.Incident;
import keyfound.search.SearchQuery;
import keyfound.twin.Twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

public class PublisherTest extends InHouse {

    private static final int READERS = 4;

    /// Each poll would be a publication, for ever.
    @Test
    void whatCannotBeReadIsNoNewsTheSecondTime() throws IOException {
        this.house.write("good.md", faq("Why?"));
        this.house.write("node.md/inside.md", faq("How?"));
        Files.createSymbolicLink(this.house.content().resolve("out.md"), Path.of("/etc/passwd"));
        this.house.write("secret.md", faq("Who?"));
        Files.setPosixFilePermissions(this.house.content().resolve("secret.md"), Set.of());
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Unchanged.class);
        Files.delete(this.house.content().resolve("out.md"));
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Unchanged.class);
    }

    @Test
    void beforeTheFirstPublicationNobodyCanRead() {
        assertThat(this.house.publisher().isUp()).isFalse();
        assertThatExceptionOfType(NothingPublishedException.class)
            .isThrownBy(() -> this.house.publisher().read(Publication::generation));
    }

    @Test
    void aStopDoesNotWaitForTheEndOfALoadAndTheNextStartLoadsItWhole() throws Exception {
        this.house.write("a.md", faq("Why one?"));
        this.house.write("b.md", faq("Why two?"));
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Publisher publisher = this.house.publisherReading(pausingAfterEach(first, closing));
        try (ExecutorService loading = Executors.newSingleThreadExecutor()) {
            Future<PublishOutcome> load = loading.submit(publisher::publish);
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            Thread stop = Thread.ofPlatform().start(publisher::close);
            await().until(() -> stop.getState() == Thread.State.WAITING);
            closing.countDown();
            assertThat(load.get(20, TimeUnit.SECONDS)).isEqualTo(new PublishOutcome.Unchanged());
            stop.join();
        }
        this.house.restart(false);
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.publisher().<Integer>read(publication -> publication.catalog().entries().size()))
            .isEqualTo(2);
    }

    private ContentReader pausingAfterEach(CountDownLatch taken, CountDownLatch goOn) {
        ContentReader folder = ContentReader.of(this.house.content());
        return new ContentReader() {

            @Override
            public void read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
                folder.read(known, file -> {
                    changed.accept(file);
                    taken.countDown();
                    await().until(() -> goOn.getCount() == 0);
                }, removed);
            }

            @Override
            public List<Problem> check(Collection<SourceOutline> files, Twins twins) {
                return folder.check(files, twins);
            }

        };
    }

    @Test
    void anEmptyFolderIsPublishedEmpty() {
        this.house.publisher().publish();
        assertThat(this.house.publisher().<Integer>read(publication -> publication.catalog().entries().size()))
            .isZero();
    }

    @Test
    void anEditShowsInTheNextPublication() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.publisher().publish();
        this.house.write("a.md", faq("Why one?", "Why another?"));
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.isServed(this.house.idOf("Why another?"))).isTrue();
    }

    @Test
    void nothingChangedIsNoPublication() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.publisher().publish();
        assertThat(this.house.publisher().publish()).isEqualTo(new PublishOutcome.Unchanged());
        assertThat(this.house.publisher().<Long>read(Publication::generation)).isEqualTo(1);
    }

    @Test
    void afterARestartOnlyChangedFilesAreRead() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.write("b.md", faq("Why two?"));
        this.house.publisher().publish();
        this.house.restart(false);
        this.house.write("b.md", faq("Why two?", "Why three?"));
        assertThat(this.house.publisher().publish()).isInstanceOfSatisfying(PublishOutcome.Published.class,
                published -> {
                    assertThat(published.changes().counts().read()).isEqualTo(1);
                    assertThat(published.changes().entries()).isEqualTo(3);
                });
    }

    @Test
    void aReaderKeepsItsIndexWhileOthersArePublished() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.publisher().publish();
        String id = this.house.idOf("Why one?");
        long generation = this.house.publisher().read(borrowed -> {
            writeUnchecked("a.md", faq("Why two?"));
            this.house.publisher().publish();
            assertThat(borrowed.index().entry(new EntryId(id))).isPresent();
            return borrowed.generation();
        });
        assertThat(generation).isEqualTo(1);
        assertThat(this.house.isServed(id)).isFalse();
    }

    @Test
    void searchesDuringReloadsSeeOneStateAndNeverAnError() throws Exception {
        this.house.write("a.md", faq("Why state 0?"));
        this.house.publisher().publish();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch allReading = new CountDownLatch(READERS);
        Callable<Integer> reader = () -> {
            int reads = 0;
            while (!stop.get()) {
                this.house.publisher().read(publication -> {
                    EntryId only = publication.catalog().entries().iterator().next().id();
                    assertThat(publication.index().entry(only)).isPresent();
                    assertThat(publication.index().search(SearchQuery.of("state")).hits())
                        .extracting(hit -> hit.entry().id())
                        .containsExactly(only);
                    return only;
                });
                if (reads++ == 0) {
                    allReading.countDown();
                }
            }
            return reads;
        };
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> reads = new ArrayList<>();
            for (int count = 0; count < READERS; count++) {
                reads.add(readers.submit(reader));
            }
            assertThat(allReading.await(1, TimeUnit.MINUTES)).isTrue();
            for (int state = 1; state <= 20; state++) {
                this.house.write("a.md", faq("Why state " + state + "?"));
                this.house.publisher().publish();
            }
            stop.set(true);
            for (Future<Integer> read : reads) {
                assertThat(read.get()).isGreaterThan(1);
            }
        }
        assertThat(this.house.publisher().<Long>read(Publication::generation)).isEqualTo(21);
    }

    @Test
    void manyWhoAskAtOnceShareARun() throws Exception {
        this.house.write("a.md", faq("Why one?"));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PublishOutcome>> outcomes = new ArrayList<>();
            for (int count = 0; count < 50; count++) {
                outcomes.add(callers.submit(() -> this.house.publisher().publish()));
            }
            for (Future<PublishOutcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOfAny(PublishOutcome.Published.class,
                        PublishOutcome.Unchanged.class);
            }
        }
        assertThat(this.house.publisher().<Long>read(Publication::generation)).isEqualTo(1);
    }

    @Test
    void aDropOfMoreThanHalfIsHeldBackUntilConfirmed() throws IOException {
        this.house.write("a.md", faq("Why one?", "Why two?", "Why three?"));
        this.house.write("b.md", faq("Why four?", "Why five?"));
        this.house.publisher().publish();
        this.house.delete("a.md");
        assertThat(this.house.publisher().publish()).satisfies(heldBack(5, 2));
        assertThat(this.house.isServed(this.house.idOf("Why one?"))).isTrue();
        assertThat(this.house.publisher().publish()).satisfies(heldBack(5, 2));
        assertThat(this.house.publisher().confirmDrop(3)).as("somebody agreed to less").satisfies(heldBack(5, 2));
        assertThat(this.house.publisher().confirmDrop(2)).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.idOf("Why one?")).isEqualTo("(not served)");
    }

    @Test
    void entriesThatAreReplacedByAsManyOthersAreHeldBackToo() throws IOException {
        String[] before = IntStream.range(0, 21).mapToObj(number -> "Why letter" + number + "?").toArray(String[]::new);
        String[] after = IntStream.range(0, 30)
            .mapToObj(number -> "Where is number" + number + "?")
            .toArray(String[]::new);
        this.house.write("a.md", faq(before));
        this.house.publisher().publish();
        this.house.write("a.md", faq(after));
        assertThat(this.house.publisher().publish()).isInstanceOfSatisfying(PublishOutcome.HeldBack.class, held -> {
            assertThat(held.after()).isEqualTo(30);
            assertThat(held.lost()).hasSize(21);
        });
        assertThat(this.house.isServed(this.house.idOf("Why letter1?"))).isTrue();
        assertThat(this.house.publisher().confirmDrop(30)).isInstanceOf(PublishOutcome.Published.class);
        assertThat(this.house.idOf("Where is number1?")).isNotEqualTo("(not served)");
    }

    @Test
    void entriesThatMovedToOtherAddressesAreNoLoss() throws IOException {
        String answer = "\n\nThe answer of entry %s has words enough that no other one has: %1$salpha %1$sbeta %1$sgamma "
                + "%1$sdelta %1$sepsilon %1$szeta %1$seta %1$stheta.\n\n";
        this.house.write("a.md",
                IntStream.range(0, 12)
                    .mapToObj(number -> "## Q: Why is letter" + number + "?" + answer.formatted("n" + number))
                    .collect(Collectors.joining()));
        this.house.publisher().publish();
        this.house.write("a.md", IntStream.range(0, 12)
            .mapToObj(number -> "## Q: How does somebody come to " + number + "?" + answer.formatted("n" + number))
            .collect(Collectors.joining()));
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
    }

    @Test
    void aPublishThatFailsAtTheStartLeavesWhatTheIndexKept() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.publisher().publish();
        this.house.restart(false);
        Files.move(this.house.content(), this.house.content().resolveSibling("away"));
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Failed.class);
        assertThat(this.house.isServed(this.house.idOf("Why one?"))).isTrue();
        Files.move(this.house.content().resolveSibling("away"), this.house.content());
        this.house.write("b.md", faq("Why two?"));
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
    }

    @Test
    void aDropIsHeldBackAtARestartToo() throws IOException {
        this.house.write("a.md", faq("Why one?", "Why two?", "Why three?"));
        this.house.publisher().publish();
        this.house.delete("a.md");
        this.house.restart(false);
        assertThat(this.house.publisher().publish()).satisfies(heldBack(3, 0));
        assertThat(this.house.isServed(this.house.idOf("Why one?"))).isTrue();
        this.house.restart(true);
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.Published.class);
    }

    @Test
    void contentThatComesBackEndsTheAlarm() throws IOException {
        this.house.write("a.md", faq("Why one?", "Why two?", "Why three?"));
        this.house.publisher().publish();
        this.house.move("a.md", "away.txt");
        assertThat(this.house.publisher().publish()).isInstanceOf(PublishOutcome.HeldBack.class);
        this.house.move("away.txt", "a.md");
        assertThat(this.house.publisher().publish()).isEqualTo(new PublishOutcome.Unchanged());
        assertThat(this.house.publisher().outcome()).isEqualTo(new PublishOutcome.Unchanged());
    }

    @Test
    void aFileThatBecomesUnreadableKeepsItsLastGoodVersion() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.write("b.md", faq("Why two?"));
        this.house.publisher().publish();
        Files.write(this.house.content().resolve("a.md"), "# \u00e9 ## Q: x".getBytes(StandardCharsets.UTF_16));
        this.house.publisher().publish();
        assertThat(this.house.isServed(this.house.idOf("Why one?"))).isTrue();
        assertThat(codes()).contains(Incident.FILE_KEPT.code());
    }

    @Test
    void aLinkDiesWhenTheFileItLeadsToIsRemoved() throws IOException {
        this.house.write("a.md", faq("Why one?", "Why [two](b.md)?"));
        this.house.write("b.md", faq("Why three?"));
        this.house.publisher().publish();
        assertThat(codes()).doesNotContain("KF121");
        this.house.delete("b.md");
        this.house.publisher().publish();
        assertThat(codes()).contains("KF121");
    }

    @Test
    void aPublishThatFailsKeepsWhatWasServedAndSaysSo() throws IOException {
        this.house.write("a.md", faq("Why one?"));
        this.house.publisher().publish();
        Path moved = this.house.content().resolveSibling("moved");
        Files.move(this.house.content(), moved);
        PublishOutcome outcome = this.house.publisher().publish();
        assertThat(outcome).isInstanceOfAny(PublishOutcome.Failed.class, PublishOutcome.HeldBack.class);
        assertThat(this.house.publisher().outcome()).isEqualTo(outcome);
        assertThat(this.house.isServed(this.house.idOf("Why one?"))).isTrue();
    }

    private static Consumer<PublishOutcome> heldBack(int before, int after) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.HeldBack.class, held -> {
            assertThat(held.before()).isEqualTo(before);
            assertThat(held.after()).isEqualTo(after);
            assertThat(held.lost()).hasSize(before - after);
        });
    }

    private List<String> codes() {
        return this.house.publisher()
            .read(publication -> publication.catalog().problems().stream().map(Problem::code).toList());
    }

    private void writeUnchecked(String path, String text) {
        try {
            this.house.write(path, text);
        }
        catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    public static String faq(String... questions) {
        StringBuilder text = new StringBuilder("# Questions\n\n");
        for (String question : questions) {
            text.append("## Q: ").append(question).append("\n\n**A**: Because of ").append(question).append("\n\n");
        }
        return text.toString();
    }

}
