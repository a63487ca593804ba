package keyfound.signature.token;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

    @Test
    void aMessageGivesItsWordsAndCodesInOrder() {
        assertThat(tokens("Too many open files (os error 24)")).containsExactly(new Token.Word("Too"),
                new Token.Word("many"), new Token.Word("open"), new Token.Word("files"), new Token.Word("os"),
                new Token.Word("error"), new Token.Code("24"));
    }

    @Test
    void whatVariesIsASlot() {
        assertThat(tokens("无法打开文件 /etc/hosts")).containsExactly(new Token.Word("无法打开文件"),
                new Token.Slot(SlotKind.PATH, "/etc/hosts"));
        assertThat(tokens("No module named 'te'")).endsWith(new Token.Slot(SlotKind.QUOTED, "te"));
        assertThat(tokens("No module named '<name>'")).endsWith(new Token.Slot(SlotKind.PLACEHOLDER, "<name>"));
        assertThat(tokens("dial 10.0.0.1:80")).containsExactly(new Token.Word("dial"),
                new Token.Slot(SlotKind.IP, "10.0.0.1:80"));
        assertThat(tokens("see https://a.org/b")).endsWith(new Token.Slot(SlotKind.URL, "https://a.org/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "=== ---", "!?（）" })
    void aTextWithoutAWordGivesNone(String text) {
        assertThat(Tokens.of(text)).isEmpty();
    }

    @Test
    void tokensStandOneBehindTheOtherHoweverLongTheLine() {
        List<PlacedToken> tokens = Tokens.of("open '/srv/a' failed, 错误码 24; ".repeat(5_000));

        assertThat(tokens).hasSize(25_000);
        for (int i = 1; i < tokens.size(); i++) {
            assertThat(tokens.get(i).start()).isGreaterThanOrEqualTo(tokens.get(i - 1).end());
        }
    }

    private static List<Token> tokens(String message) {
        return Tokens.of(message).stream().map(PlacedToken::token).toList();
    }

}
