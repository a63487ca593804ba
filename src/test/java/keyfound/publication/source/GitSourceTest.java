package keyfound.publication.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceOutline;
import keyfound.publication.ContentReader;
import keyfound.publication.House;
import keyfound.publication.Publication;
import keyfound.publication.Publisher;
import keyfound.publication.PublisherTest;
import keyfound.publication.git.Team;
import keyfound.publication.settings.Forge;
import keyfound.publication.settings.Incident;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Content;
import keyfound.publication.settings.PublicationSettings.Content.Watch;
import keyfound.publication.source.GitSource.Call;
import keyfound.twin.Twins;

import static org.assertj.core.api.Assertions.assertThat;

/// A repository of a team, a checkout that follows it, and a house that publishes it. It
/// is polled once a day: whatever shows here was called for.
class GitSourceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Team team;

    private House house;

    private Path folder;

    private PublicationSettings settings;

    private GitSource source;

    @BeforeEach
    void follow(@TempDir Path folder) throws Exception {
        this.team = new Team(folder.resolve("team"));
        this.team.commit("docs/a.md", PublisherTest.faq("Why one?"), "Ada", MONDAY);
        this.settings = new PublicationSettings(
                new Content("unused", Watch.AUTO, Duration.ofSeconds(1), Duration.ofSeconds(1), false, false,
                        new PublicationSettings.Git(this.team.uri(), "", "docs", Duration.ofDays(1), "the secret", "",
                                "", 50, Forge.AUTO, "")),
                new PublicationSettings.Data(folder.resolve("data").toString()),
                new PublicationSettings.Search("lucene", Duration.ZERO));
        ContentFolder followed = ContentFolder.open(this.settings);
        this.folder = followed.path();
        this.house = new House(folder, followed.path());
        this.house.publisher().publish();
        this.source = new GitSource(followed, this.house.publisher(), this.settings, Clock.systemUTC());
        this.source.start();
        await(() -> this.source.answered().isPresent());
    }

    @AfterEach
    void close() {
        this.source.close();
        this.house.close();
        this.team.close();
    }

    @Test
    void aSignedCallBringsTheNewCommitHoweverOftenItIsSent() throws Exception {
        this.team.commit("docs/b.md", PublisherTest.faq("Why two?"), "Bo", MONDAY);
        String body = "{}";
        // printf '{}' | openssl dgst -sha256 -hmac 'the secret'
        String signature = "sha256=cbedf16e2101816b98420bc5dcd9fbafc24b04a7848317fa3cfc40cf09a1b93e";
        for (int replay = 0; replay < 20; replay++) {
            assertThat(this.source.call(stream(body), signature, "")).isEqualTo(Call.TAKEN);
        }
        await(() -> !this.house.idOf("Why two?").equals("(not served)"));
        assertThat(this.source.commit()).contains(this.team.head());
        assertThat(this.house.publisher().<Long>read(Publication::generation)).isEqualTo(2);
    }

    @Test
    void aCallThatIsNotGenuineBringsNothing() throws Exception {
        Instant before = this.source.answered().orElseThrow();
        assertThat(this.source.call(stream("{}"), "sha256=00", "")).isEqualTo(Call.NOT_GENUINE);
        assertThat(this.source.call(stream("{}"), "", "")).isEqualTo(Call.NOT_GENUINE);
        assertThat(this.source.call(stream("{}"), "", "another secret")).isEqualTo(Call.NOT_GENUINE);
        Awaitility.await()
            .during(Duration.ofSeconds(1))
            .until(() -> this.source.answered().orElseThrow().equals(before));
        assertThat(this.source.call(stream(""), "", "the secret")).isEqualTo(Call.TAKEN);
        await(() -> this.source.answered().orElseThrow().isAfter(before));
    }

    @Test
    void aRemoteThatBreaksIsToldOfAndTheLastGoodStateServed() throws Exception {
        Path away = this.team.folder().resolveSibling("away");
        Files.move(this.team.folder(), away);
        this.source.look();
        await(() -> this.source.trouble().isPresent());
        assertThat(this.source.trouble().orElseThrow().message()).contains("cannot be fetched");
        assertThat(this.house.idOf("Why one?")).isNotEqualTo("(not served)");
        Files.move(away, this.team.folder());
        this.source.look();
        await(() -> this.source.trouble().isEmpty());
    }

    @Test
    void aCommitThatCannotBeWrittenIsToldOfAndTheNextOneServed() throws Exception {
        this.team.commitTree("docs/.git/config", "odd", MONDAY);
        this.source.look();
        await(() -> this.source.trouble().isPresent());
        assertThat(this.source.trouble().orElseThrow().incident()).isEqualTo(Incident.COMMIT_REFUSED);
        assertThat(this.source.commit()).isNotEqualTo(Optional.of(this.team.head()));
        this.team.rewind();
        this.team.commit("docs/b.md", PublisherTest.faq("Why two?"), "Bo", MONDAY);
        this.source.look();
        await(() -> !this.house.idOf("Why two?").equals("(not served)"));
        assertThat(this.source.trouble()).isEmpty();
    }

    @Test
    void whatCouldNotBePublishedIsTriedAgainThoughNoCommitCame() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        this.source.close();
        ContentReader reader = ContentReader.of(this.folder);
        try (Publisher failing = this.house.publisherReading(new ContentReader() {

            @Override
            public void read(Map<String, FileStamp> known, Consumer<SourceFile> changed, Consumer<String> removed) {
                if (tries.incrementAndGet() == 2) {
                    throw new StackOverflowError("in a publication");
                }
                reader.read(known, changed, removed);
            }

            @Override
            public List<Problem> check(Collection<SourceOutline> files, Twins twins) {
                return reader.check(files, twins);
            }

        })) {
            failing.publish();
            GitSource following = new GitSource(ContentFolder.open(this.settings), failing, this.settings,
                    Clock.systemUTC());
            this.team.commit("docs/b.md", PublisherTest.faq("Why two?"), "Bo", MONDAY);
            following.start();
            await(() -> failing.<Integer>read(publication -> publication.catalog().entries().size()) == 2);
            assertThat(tries.get()).isGreaterThanOrEqualTo(3);
            following.close();
        }
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(Callable<Boolean> there) {
        Awaitility.await().atMost(PATIENCE).until(there);
    }

}
