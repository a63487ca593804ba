package keyfound.signature.token;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = { "open", "can't", "node-sass", "java.lang.Long", "vc_processors::core",
            "libcrypto.so.1.0.0", "libstdc++", "naïve", "HTTP/1.1" })
    void aWordIsReadWithAllItsParts(String word) {
        assertThat(read(word + " is gone").token()).isEqualTo(new Token.Word(word));
    }

    @Test
    void aCodeAHostAVersionAndAHashAreTold() {
        assertThat(read("ENOSPC: no space").token()).isEqualTo(new Token.Code("ENOSPC"));
        assertThat(read("E0382: moved").token()).isEqualTo(new Token.Code("E0382"));
        assertThat(read("db.example.com is down").token()).isEqualTo(new Token.Slot(SlotKind.HOST, "db.example.com"));
        assertThat(read("v1.2.3 is old").token()).isEqualTo(new Token.Slot(SlotKind.VERSION, "v1.2.3"));
        assertThat(read("a57be9ce53db is gone").token()).isEqualTo(new Token.Slot(SlotKind.HASH, "a57be9ce53db"));
    }

    @Test
    void punctuationAtTheEndBelongsToNoWord() {
        assertThat(read("failed.").end()).isEqualTo("failed".length());
        assertThat(read("failed: gone").end()).isEqualTo("failed".length());
        assertThat(read("failed，磁盘已满").end()).isEqualTo("failed".length());
    }

    @Test
    void aVeryLongWordIsReadWhole() {
        assertThat(read("word".repeat(50_000)).end()).isEqualTo(200_000);
    }

    private static PlacedToken read(String text) {
        return Words.read(text, 0, List.of());
    }

}
