package keyfound.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import keyfound.entry.ErrorText.Origin;
import keyfound.search.ranking.JudgedEntry;

import static org.assertj.core.api.Assertions.assertThat;

/// The same message with another code is another error, wherever the code stands and
/// whatever family it is of.
class OtherCodeTest {

    @Test
    void aStateBesideAQuotedMessageIsNotTheMessage() {
        Judged entries = new Judged().quoting(
                "How do I resolve a failed to unroll the tide chart in HarbourLoopBackOff?",
                "failed to unroll the tide chart", "HarbourLoopBackOff");

        assertThat(entries.verdict("ERROR the pilot boat is in HarbourLoopBackOff state: no crew aboard"))
            .isNotEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("ERROR failed to unroll the tide chart")).isEqualTo(Verdict.KNOWN);
        assertThat(new Judged().quoting("What does HarbourLoopBackOff mean?", "HarbourLoopBackOff")
            .verdict("ERROR the pilot boat is in HarbourLoopBackOff state: no crew aboard")).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void aNumberBehindFailureIsACode() {
        Judged entries = new Judged().asking("PUMP failure 730");

        assertThat(entries.verdict("RuntimeError: PUMP failure 730: rotor blocked")).isEqualTo(Verdict.KNOWN);
        assertThat(entries.verdict("RuntimeError: PUMP failure 12: rotor blocked")).isNotEqualTo(Verdict.KNOWN);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|',
            textBlock = """
                    error KF105: question has no answer | error KF106: question has no answer | KF106 | KF105
                    error[E0382]: use of the value | error[E0505]: use of the value | E0505 | E0382
                    error TS2304: the file is not found | error TS2307: the file is not found | TS2307 | TS2304
                    ORA-00600: the server failed | ORA-07445: the server failed | ORA-07445 | ORA-00600
                    SQLSTATE[42000]: the request failed | SQLSTATE[42S02]: the request failed | 42S02 | 42000
                    HTTP 422: the request failed | HTTP 409: the request failed | 409 | 422
                    the request failed with status code 422 | the request failed with status code 409 | 409 | 422
                    the build failed with exit code 137 | the build failed with exit code 139 | 139 | 137
                    the operation failed (0x80070005) | the operation failed (0x80070002) | 0x80070002 | 0x80070005
                    the operation failed (os error 24) | the operation failed (os error 111) | 111 | 24
                    [Errno 13] the operation failed | [Errno 28] the operation failed | 28 | 13
                    EACCES: the operation failed | ENOSPC: the operation failed | ENOSPC | EACCES
                    the server failed with SIGSEGV | the server failed with SIGKILL | SIGKILL | SIGSEGV
                    the server failed with signal 9 | the server failed with signal 11 | 11 | 9
                    ERROR 1045 (28000): connection refused by the server | ERROR 1130 (HY000): connection refused by the server | 1130 HY000 | 1045 28000
                    读取文件失败，错误码：1001 | 读取文件失败，错误码：1002 | 1002 | 1001
                    the server failed, ret[107001] | the server failed, ret[107002] | 107002 | 107001
                    the request failed, errno -13 | the request failed, errno -2 | -2 | -13
                    NT_STATUS_ACCESS_DENIED opening the file | NT_STATUS_LOGON_FAILURE opening the file | NT_STATUS_LOGON_FAILURE | NT_STATUS_ACCESS_DENIED
                    """)
    void theSameMessageWithAnotherCodeIsSimilarAndTheCodesAreNamed(String written, String brought, String ours,
            String theirs) {
        for (Origin origin : Origin.values()) {
            JudgedEntry best = new Judged().with("What to do about this?", written, origin).best(brought);

            assertThat(best.verdict()).as(origin.name()).isEqualTo(Verdict.SIMILAR);
            assertThat(best.difference()).contains(new Difference(Difference.Kind.OTHER_CODE, ours, theirs));
            assertThat(new Judged().with("What to do about this?", written, origin).verdict(written)).as("itself")
                .isEqualTo(Verdict.KNOWN);
        }
    }

}
