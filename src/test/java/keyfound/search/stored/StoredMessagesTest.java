package keyfound.search.stored;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import keyfound.entry.Entry;
import keyfound.entry.SourceFile;
import keyfound.search.Written;
import keyfound.search.message.ErrorMatcher;
import keyfound.search.message.KnownError;
import keyfound.search.message.KnownErrors;
import keyfound.search.message.MessageUnits;
import keyfound.search.message.RetrievedEntry;
import keyfound.search.message.Unit;
import keyfound.search.message.Vocabulary;
import keyfound.search.query.ParsedQuery;
import keyfound.search.retrieval.FileTraits;
import keyfound.signature.token.Signature;

import static org.assertj.core.api.Assertions.assertThat;

/// What is read of an entry's messages is what was written.
class StoredMessagesTest {

    private static final Vocabulary WORDS = new Vocabulary() {

        @Override
        public String base(String word) {
            return word.endsWith("ed") ? word.substring(0, word.length() - 2) : word;
        }

        @Override
        public boolean knows(String base) {
            return true;
        }

        @Override
        public double rarity(String base) {
            return 1;
        }

        @Override
        public double greatestRarity() {
            return 1;
        }

    };

    @ParameterizedTest
    @ValueSource(strings = { "connection to redis.master refused: ECONNREFUSED 10.0.0.7:6379",
            "错误：无法打开文件 '/var/lib/数据.db' (errno 24)，请重试 failed", "Überlauf 🚢 of io.example.DockError: E0433 in 'Größe'",
            "İSTANBUL error: unable to open İ/ı", "cannot read 'x' of <name>, $NAME and {name}", "12:30:01 failed" })
    void messagesAreReadAsTheyWereWritten(String message) {
        isReadAsWritten(message);
    }

    @Property(tries = 300)
    void anyMessageIsReadAsItWasWritten(@ForAll("messages") String message) {
        isReadAsWritten(message);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries
            .of("error", "failed", "Failed", ": ", " ", "错误", "找不到", "'", "/var/x", "İ", "🚢", "a.b.CError", "(", ")",
                    "E0433", "=", "10", "$NAME", "-", "é")
            .list()
            .ofMinSize(1)
            .ofMaxSize(20)
            .map(list -> "open " + String.join("", list));
    }

    private static void isReadAsWritten(String message) {
        SourceFile file = Written.file("dock.md").entry("dock", message, "It says\n    " + message).done();
        Entry entry = file.entries().getFirst();
        FileTraits traits = FileTraits.of(file.outline());
        List<KnownError> known = KnownErrors.of(entry, traits.errorAbove(entry), WORDS);

        RetrievedEntry read = StoredMessages.read(StoredMessages.write(entry, traits, WORDS), 1, 2,
                new ErrorMatcher(ParsedQuery.of(message), WORDS, WORDS).said());

        assertThat(read.question()).isEqualTo(MessageUnits.of(Signature.ofWhole(message), WORDS));
        assertThat(read.errors()).extracting(KnownError::origin)
            .isEqualTo(known.stream().map(KnownError::origin).toList());
        for (int i = 0; i < known.size(); i++) {
            MessageUnits one = read.errors().get(i).message();
            assertThat(one.text()).isEqualTo(known.get(i).message().text());
            assertThat(one.rendered()).isEqualTo(known.get(i).message().rendered());
            assertThat(one.units()).isIn(known.get(i).message().units(), List.of());
        }
        List<String> keys = new ArrayList<>();
        known.forEach(error -> error.message().units().stream().map(Unit::key).forEach(keys::add));
        assertThat(StoredMessages.words(StoredMessages.write(entry, traits, WORDS))).containsAll(keys);
    }

}
