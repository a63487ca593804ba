package keyfound.desk.login;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountTest {

    @Test
    void onlyTheRightUserWithTheRightPasswordIsLetIn() {
        Account account = new Account(new DeskSettings("ada", "correct horse"));
        assertThat(account.is("ada", "correct horse")).isTrue();
        assertThat(account.is("ada", "wrong horse")).isFalse();
        assertThat(account.is("bo", "correct horse")).isFalse();
    }

    @Test
    void aHashStandsForItsPassword() {
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("correct horse");
        Account account = new Account(new DeskSettings("ada", String.valueOf(hash)));
        assertThat(account.is("ada", "correct horse")).isTrue();
        assertThat(account.is("ada", String.valueOf(hash))).isFalse();
    }

    @Test
    void aHashThatNobodyUnderstandsLetsNobodyIn() {
        assertThat(new Account(new DeskSettings("ada", "{nonsense}abcdefgh")).is("ada", "abcdefgh")).isFalse();
    }

    @Test
    void withoutAPasswordNobodyIsLetIn() {
        assertThat(new Account(new DeskSettings("ada", "")).is("ada", "")).isFalse();
    }

    @Test
    void aPasswordThatIsSoonGuessedIsRefusedAndNotRepeated() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new DeskSettings("ada", "hunter2"))
            .withMessageContaining("fewer than 8")
            .withMessageNotContaining("hunter2");
    }

}
