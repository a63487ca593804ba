package keyfound.signature.prefix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import keyfound.text.LowerCase;

/// How grave a program itself called a line.
public enum Level {

    FATAL("fatal f critical crit c emerg emergency alert panic severe 致命 严重"),
    ERROR("error err e ee errors fail failed failure 错误 报错 异常 ✖ ✘ ×"), WARN("warn warning w ww 警告 ⚠ ‼"),
    INFO("info i ii notice n information log http success ok 信息 提示 ℹ"),
    DEBUG("debug d trace t verbose v silly timing fine finer finest config 调试"),
    /// What compilers and databases add to a message: advice and context, no message of
    /// its own.
    NOTE("note help hint tip detail statement context suggestion");

    private static final Map<String, Level> BY_NAME = new HashMap<>();

    static {
        for (Level level : values()) {
            for (String name : level.names.split(" ", -1)) {
                BY_NAME.put(name, level);
            }
        }
    }

    private final String names;

    Level(String names) {
        this.names = names;
    }

    /// The level of a name as logs write it, in any case; single letters included.
    public static Optional<Level> of(String name) {
        return Optional.ofNullable(BY_NAME.get(LowerCase.of(name)));
    }

}
