package keyfound.publication;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import keyfound.entry.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class UniqueIdsTest extends InHouse {

    private static final String ENGLISH = "# FAQ\n\n## Q: What is `key not found`?\n\n**A**: A missing record.\n";

    private static final String CHINESE = "# 问答\n\n## Q: `key not found` 是什么异常？\n\n**A**: 记录未找到，请检查配置。\n";

    @Test
    void theSameQuestionInTwoFilesGetsTwoIds() throws IOException {
        this.house.write("a.md", PublisherTest.faq("Why is the disk full?"));
        this.house.write("b.md", PublisherTest.faq("Why is the disk full?"));
        this.house.publisher().publish();
        assertThat(ids()).containsExactlyInAnyOrder("why-is-the-disk-full", "why-is-the-disk-full-b");
    }

    @Test
    void theEntryThatIsServedKeepsItsIdWhenAnotherFileComesThatSortsBefore() throws IOException {
        publishOneThenAnotherThatSortsBefore();
        assertThat(fileOf("why-is-the-disk-full")).isEqualTo("b.md");
    }

    @Test
    void idsKeepTheirOwnersWhenTheIndexIsLost() throws IOException {
        publishOneThenAnotherThatSortsBefore();
        this.house.restartWithoutIndex();
        this.house.publisher().publish();
        assertThat(fileOf("why-is-the-disk-full")).isEqualTo("b.md");
    }

    @Test
    void anIdGivenByAWriterWinsOverOneMadeFromAQuestion() throws IOException {
        this.house.write("a.md", PublisherTest.faq("Why is the disk full?"));
        this.house.publisher().publish();
        this.house.write("b.md", "# B\n\n## Q: Something else? {#why-is-the-disk-full}\n\n**A**: Else.\n");
        this.house.publisher().publish();
        assertThat(fileOf("why-is-the-disk-full")).isEqualTo("b.md");
        assertThat(fileOf("why-is-the-disk-full-a")).isEqualTo("a.md");
        assertThat(this.house.isServed("why-is-the-disk-full-a")).isTrue();
    }

    @Test
    void twoWritersWhoGiveTheSameIdAreToldAndBothServed() throws IOException {
        this.house.write("a.md", "# A\n\n## Q: One? {#same}\n\n**A**: First answer.\n");
        this.house.write("b.md", "# B\n\n## Q: Two? {#same}\n\n**A**: Second answer.\n");
        this.house.publisher().publish();
        assertThat(fileOf("same")).isEqualTo("a.md");
        assertThat(fileOf("same-b")).isEqualTo("b.md");
        assertThat(this.house.publisher().<List<Problem>>read(publication -> publication.catalog().problems()))
            .anySatisfy(problem -> assertThat(problem.toString()).startsWith("b.md:").contains("KF106", "'same'"));
    }

    @Test
    void oneIdInTwoLanguagesMakesTwinsWithAddressesOfTheirOwn() throws IOException {
        this.house.write("QA.en.md", "# QA\n\n## Q: Why does it stop? {#stop}\n\n**A**: It is full.\n");
        this.house.write("QA.zh.md", "# QA\n\n## Q: 为什么停止？ {#stop}\n\n**A**：满了，请清理。\n");
        this.house.publisher().publish();
        for (int time = 0; time < 2; time++) {
            assertThat(fileOf("stop")).isEqualTo("QA.en.md");
            assertThat(fileOf("stop-zh")).isEqualTo("QA.zh.md");
            assertThat(this.house.publisher().<List<Problem>>read(publication -> publication.catalog().problems()))
                .isEmpty();
            assertThat(this.house.publisher()
                .<List<String>>read(publication -> publication.catalog()
                    .twins(new keyfound.entry.EntryId("stop"))
                    .stream()
                    .map(twin -> twin.id().value())
                    .toList()))
                .containsExactly("stop-zh");
            // the second edited, then all read again
            this.house.write("QA.zh.md", "# QA\n\n## Q: 它为什么停止？ {#stop}\n\n**A**：满了，请清理磁盘。\n");
            this.house.publisher().publish();
        }
        this.house.restartWithoutIndex();
        this.house.publisher().publish();
        assertThat(fileOf("stop")).isEqualTo("QA.en.md");
        assertThat(fileOf("stop-zh")).isEqualTo("QA.zh.md");
    }

    @Test
    void theThirdThatTakesAnIdIsToldThoughTheFirstIsInAnotherLanguage() throws IOException {
        this.house.write("a.en.md", "# QA\n\n## Q: Why does it stop? {#stop}\n\n**A**: It is full.\n");
        this.house.write("b.zh.md", "# QA\n\n## Q: 为什么停止？ {#stop}\n\n**A**：满了，请清理。\n");
        this.house.write("c.zh.md", "# QA\n\n## Q: 它何时停止？ {#stop}\n\n**A**：夜里停止，请等待。\n");
        this.house.publisher().publish();
        assertThat(ids()).hasSize(3).doesNotHaveDuplicates().contains("stop", "stop-zh");
        assertThat(duplicates()).singleElement().asString().startsWith("c.zh.md:3").contains("KF106", "b.zh.md:3");
    }

    @Test
    void anIdThatIsFreeAgainGoesToTheWriterWhoGaveIt() throws IOException {
        this.house.write("a.md", "# A\n\n## Q: One? {#same}\n\n**A**: First answer.\n");
        this.house.write("b.md", "# B\n\n## Q: Two? {#same}\n\n**A**: Second answer.\n");
        this.house.publisher().publish();
        assertThat(duplicates()).hasSize(1);
        this.house.write("a.md", "# A\n\n## Q: One?\n\n**A**: First answer.\n\n## Q: Three?\n\n**A**: Third.\n");
        this.house.publisher().publish();
        assertThat(duplicates()).isEmpty();
        this.house.delete("a.md");
        this.house.write("c.md", "# C\n\n## Q: Four? {#other}\n\n**A**: Fourth answer.\n");
        this.house.publisher().publish();
        assertThat(fileOf("same")).isEqualTo("b.md");
    }

    @Test
    void anIdGivenFurtherDownWinsOverOneMadeFromAQuestionOfTheFile() throws IOException {
        this.house.write("a.md",
                "# A\n\n## Q: Why is the disk full?\n\n**A**: One.\n\n## Q: Else? {#why-is-the-disk-full}\n\n**A**: Two.\n");
        this.house.publisher().publish();
        assertThat(ids()).containsExactlyInAnyOrder("why-is-the-disk-full", "why-is-the-disk-full-2");
        assertThat(duplicates()).isEmpty();
    }

    @Test
    void oneIdInTwoLanguagesOfOneFileMakesTwins() throws IOException {
        this.house.write("a.md",
                "# A\n\n## Q: Why does it stop? {#stop}\n\n**A**: It is full.\n\n## Q: 为什么停止？ {#stop}\n\n**A**：满了，请清理磁盘。\n");
        this.house.publisher().publish();
        assertThat(ids()).containsExactlyInAnyOrder("stop", "stop-zh");
        assertThat(duplicates()).isEmpty();
    }

    @Test
    void anEntryThatMovesToAFileThatSortsBeforeTakesItsIdAlong() throws IOException {
        this.house.write("b.md", PublisherTest.faq("Why is the disk full?", "Why is it slow?"));
        this.house.publisher().publish();
        this.house.write("a.md", PublisherTest.faq("Why is the disk full?"));
        this.house.write("b.md", PublisherTest.faq("Why is it slow?"));
        this.house.publisher().publish();
        assertThat(fileOf("why-is-the-disk-full")).isEqualTo("a.md");
        assertThat(ids()).hasSize(2);
    }

    @Test
    void twinsAreToldApartByTheirLanguage() throws IOException {
        this.house.write("qa.en.md", ENGLISH);
        this.house.write("qa.zh.md", CHINESE);
        this.house.publisher().publish();
        assertThat(ids()).hasSize(2).allSatisfy(id -> assertThat(id).contains("key-not-found"));
    }

    @Test
    void filesWhosePathsMakeTheSameCollectionAreBothServed() throws IOException {
        this.house.write("net/dns.md", PublisherTest.faq("Why dns?"));
        this.house.write("net-dns.md", PublisherTest.faq("Why other dns?"));
        this.house.publisher().publish();
        assertThat(this.house.publisher()
            .<List<String>>read(publication -> publication.catalog()
                .collections()
                .stream()
                .map(collection -> collection.id().value())
                .toList()))
            .containsExactlyInAnyOrder("net-dns", "net-dns-2");
    }

    private void publishOneThenAnotherThatSortsBefore() throws IOException {
        this.house.write("b.md", PublisherTest.faq("Why is the disk full?"));
        this.house.publisher().publish();
        this.house.write("a.md", PublisherTest.faq("Why is the disk full?"));
        this.house.publisher().publish();
    }

    private List<String> ids() {
        return this.house.publisher()
            .read(publication -> publication.catalog().entries().stream().map(entry -> entry.id().value()).toList());
    }

    private List<Problem> duplicates() {
        return this.house.publisher()
            .read(publication -> publication.catalog()
                .problems()
                .stream()
                .filter(problem -> problem.code().equals("KF106"))
                .toList());
    }

    private String fileOf(String id) {
        return this.house.publisher()
            .read(publication -> publication.catalog()
                .entry(new keyfound.entry.EntryId(id))
                .map(entry -> entry.source().file())
                .orElse("(not served)"));
    }

}
