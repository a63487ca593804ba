package keyfound.signature.token;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

/// Real codes, put into the same sentence one after the other, must stay apart.
class CodesTest {

    private static final String HTTP = "400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 421 422 423 424 "
            + "425 426 428 429 431 451 499 500 501 502 503 504 505 506 507 508 510 511 520 521 522 523 524 525 526";

    private static final String SQLSTATE = "01000 02000 08000 08001 08003 08004 08006 08007 08P01 0A000 21000 21S01 22001 22003 22007 "
            + "22008 22012 22023 22P02 23000 23502 23503 23505 23514 24000 25000 25P02 26000 28000 28P01 2BP01 34000 3D000 3F000 "
            + "40001 40002 40P01 42000 42501 42601 42703 42804 42P01 42P07 42S01 42S02 42S22 53100 53200 53300 54000 55P03 57014 "
            + "57P01 57P03 58030 HY000 HY001 HYT00 IM002 P0001 XX000";

    private static final String ORACLE = "00001 00018 00020 00028 00031 00051 00054 00060 00257 00600 00604 00900 00904 00907 00911 00913 "
            + "00917 00918 00920 00923 00932 00933 00936 00942 00955 00972 00979 00984 00997 01000 01005 01008 01013 01017 01031 "
            + "01033 01034 01089 01400 01403 01422 01427 01438 01461 01476 01502 01536 01555 01578 01650 01652 01653 01658 01704 "
            + "01722 01756 01795 01830 01843 01861 01950 02049 02289 02291 02292 03113 03114 04031 04063 04068 04091 06502 06508 "
            + "06512 06550 07445 12154 12170 12505 12514 12519 12520 12528 12537 12541 12545 12560 12899 28000 28001 29913";

    private static final String RUSTC = "0004 0005 0010 0013 0015 0023 0025 0026 0027 0028 0029 0030 0033 0034 0038 0040 0041 0043 0044 "
            + "0045 0046 0049 0050 0051 0053 0054 0055 0057 0059 0060 0061 0062 0063 0069 0070 0071 0072 0073 0106 0107 0116 0117 "
            + "0118 0119 0121 0124 0128 0133 0152 0161 0164 0165 0184 0185 0186 0191 0195 0199 0200 0201 0204 0207 0210 0220 0221 "
            + "0225 0252 0255 0261 0262 0263 0267 0268 0271 0275 0276 0277 0282 0283 0297 0301 0308 0309 0310 0364 0365 0369 0373 "
            + "0379 0381 0382 0383 0384 0392 0403 0404 0405 0407 0412 0415 0416 0422 0423 0424 0425 0426 0428 0429 0432 0433 0434 "
            + "0435 0437 0438 0446 0449 0451 0452 0453 0499 0500 0502 0503 0505 0506 0507 0515 0559 0560 0562 0565 0571 0572 0573";

    private static final String TYPESCRIPT = "1002 1005 1128 1109 2300 2304 2305 2307 2314 2322 2339 2344 2345 2349 2351 2352 2353 2355 2365 "
            + "2366 2367 2393 2416 2420 2440 2451 2454 2459 2488 2503 2531 2532 2533 2540 2551 2552 2554 2555 2556 2559 2571 2580 "
            + "2582 2589 2613 2614 2683 2686 2693 2694 2695 2698 2722 2739 2740 2741 2769 2786 2802 5023 5055 6053 6133 6192 7006 "
            + "7016 7022 7030 7031 7034 7053 18003 18046 18047 18048";

    private static final String WINDOWS = "0x80004001 0x80004002 0x80004003 0x80004004 0x80004005 0x8000FFFF 0x80010105 0x80010108 "
            + "0x80020009 0x80040154 0x800401F3 0x80070002 0x80070003 0x80070005 0x80070006 0x8007000D 0x8007000E 0x80070020 "
            + "0x80070032 0x80070057 0x8007007B 0x8007007E 0x800700B7 0x800700C1 0x80070422 0x80070490 0x80070570 0x80070643 "
            + "0x80072EE2 0x80072EE7 0x80072F8F 0x80131500 0x80131904 0x80240022 0x800B0109 0x800F0922 0x887A0005 0x887A0006 "
            + "0xC0000005 0xC000001D 0xC0000022 0xC00000FD 0xC0000135 0xC0000142 0xC000021A 0xC0000225 0xC0000374 0xC0000409 "
            + "0xE0434352 0xE06D7363";

    @Test
    void fiveHundredRealCodesStayApartInTheSameSentence() {
        Set<String> codes = codes();
        Map<String, String> byKey = new HashMap<>();

        codes.forEach(code -> {
            String other = byKey
                .put(PasteReader.signature("2025-06-24 ERROR request to the store failed: " + code).key(), code);
            assertThat(other).as("collapses with %s", code).isNull();
        });

        assertThat(codes).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void aCodeIsFoundWhereverItStands() {
        Map<String, String> byKey = new HashMap<>();

        codes().forEach(code -> {
            String other = byKey.put(PasteReader.signature("could not store (" + code + ") after 3 retries").key(),
                    code);
            assertThat(other).as("collapses with %s", code).isNull();
        });
    }

    private static Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        IntStream.rangeClosed(1, 133).forEach(number -> codes.add("os error " + number));
        add(codes, HTTP, "HTTP %s");
        add(codes, SQLSTATE, "SQLSTATE[%s]");
        add(codes, ORACLE, "ORA-%s");
        add(codes, RUSTC, "E%s");
        add(codes, TYPESCRIPT, "TS%s");
        add(codes, WINDOWS, "%s");
        add(codes, "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGSEGV SIGPIPE SIGTERM",
                "signal %s");
        add(codes, "1 2 126 127 128 130 132 134 135 136 137 139 143 255", "exit code %s");
        return codes;
    }

    private static void add(Set<String> codes, String list, String form) {
        Stream.of(list.split(" ", -1)).map(code -> form.replace("%s", code)).forEach(codes::add);
    }

}
