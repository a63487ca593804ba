package keyfound.signature.line;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeCommentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = { "// No lock is held here ¦ '' ¦ true",
            "/* No lock is held here */ ¦ '' ¦ true", "# no lock is held here ¦ LOCK = held() ¦ true",
            "-- no lock is held ¦ SELECT 1; ¦ true", "# no lock is held here ¦ resource \"lock\" \"a\" { ¦ true",
            "## no lock is held here ¦ LOCK=1 ¦ true", "# no lock is held here ¦ return unlock(door) ¦ true",
            "# no lock is held here ¦ def unlock(door): ¦ true", "let a = held(); // no lock is held here ¦ '' ¦ true",
            "a = held()  # no lock is held here ¦ '' ¦ true", "let b = a; // error: use of moved value ¦ '' ¦ false",
            "# locked ¦ Exited (137) 2 hours ago ¦ false", "see https://a.example // b ¦ '' ¦ false",
            "# Why is the lock held? ¦ It says no. ¦ false", "# docker ps ¦ CONTAINER ID ¦ false",
            "-- no lock is held ¦ '' ¦ false", "// error: the lock is held ¦ '' ¦ false",
            "No lock is held // here ¦ LOCK = held() ¦ false", "//host/share is gone ¦ '' ¦ false" })
    void aCommentInCodeIsToldByItsSignAndTheCodeBelow(String line, String next, boolean comment) {
        assertThat(CodeComments.isComment(line, next)).isEqualTo(comment);
    }

}
