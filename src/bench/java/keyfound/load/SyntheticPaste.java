package keyfound.load;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/// Terminal output of any length: what a terminal, a container or a build prints, with
/// errors here and there, or one piece over and over.
public final class SyntheticPaste {

    /// Pieces that tempt a reader to begin anew at each place.
    static final List<String> HOSTILE = List.of("a", "a=", "[a] ", "{\"a\":", "\u001b[31mError: ", "error: failed\n",
            "\tat a.b.C.d(E.java:1)\n", "/a", "'a ", "Caused by: ", "错误");

    private final Random random = new Random(23);

    private final SyntheticWords words = new SyntheticWords(new Random(7));

    /// Logs of all usual makes, one line in twenty an error, stack traces below some of
    /// them.
    public String log(int bytes) {
        StringBuilder text = new StringBuilder(bytes + 500);
        while (text.length() < bytes) {
            String said = (this.random.nextInt(20) == 0) ? this.words.error() : this.words.english(6);
            text.append(line(text.length()).apply(this.random.nextInt(6)).formatted(said)).append('\n');
            if (this.random.nextInt(40) == 0) {
                addTrace(text);
            }
        }
        return text.substring(0, bytes);
    }

    /// Every line another error.
    String errors(int bytes) {
        StringBuilder text = new StringBuilder(bytes + 500);
        while (text.length() < bytes) {
            text.append("ERROR ").append(this.words.error()).append('\n');
        }
        return text.substring(0, bytes);
    }

    /// One line, every word another one.
    String words(int bytes) {
        StringBuilder text = new StringBuilder("error: ");
        while (text.length() < bytes) {
            text.append(this.words.identifier()).append(' ');
        }
        return text.substring(0, bytes);
    }

    static String repeated(String piece, int bytes) {
        return piece.repeat(bytes / piece.length() + 1).substring(0, bytes);
    }

    private IntFunction<String> line(int number) {
        int second = number / 100 % 60;
        return kind -> switch (kind) {
            case 0 -> "2026-11-23T02:03:%02d.123Z  INFO 4891 --- [worker-%d] com.example.Store : %%s".formatted(second,
                    number % 9);
            case 1 -> "{\"level\":\"warn\",\"ts\":\"2026-11-23T02:03:%02dZ\",\"msg\":\"%%s\",\"try\":%d}"
                .formatted(second, number % 7);
            case 2 -> "web-%d  | Nov 23 02:03:%02d host app[12]: %%s".formatted(number % 3, second);
            case 3 -> "time=\"2026-11-23T02:03:%02dZ\" level=info msg=\"%%s\" id=%x".formatted(second, number * 7919L);
            case 4 -> "npm http fetch GET 200 http://registry.local/left-pad-%d %dms (cache miss) %%s".formatted(number,
                    number % 90);
            default -> "\u001b[33m[%02d:14:%02d]\u001b[0m %%s".formatted(number % 24, second);
        };
    }

    private void addTrace(StringBuilder text) {
        text.append("java.lang.IllegalStateException: ").append(this.words.error()).append('\n');
        for (int frame = 0; frame < 12; frame++) {
            text.append("\tat com.example.").append(this.words.word()).append(".Foo.bar(Foo.java:").append(frame + 40);
            text.append(")\n");
        }
        text.append("Caused by: java.io.IOException: ").append(this.words.error()).append('\n');
    }

}
