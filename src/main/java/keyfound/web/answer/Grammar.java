package keyfound.web.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The parts of a language's grammar that colouring needs.
///
/// @param lineComments what begins a comment up to the line's end; never letters or
/// digits
/// @param blockComment how a longer comment begins and ends; empty when there is none
/// @param quotes characters that begin and end a string
/// @param keywords in lower case when case does not matter
/// @param setting character behind a setting's name at the beginning of a line: `=` or
/// `:`; 0 when there are none
/// @param features what else it has
record Grammar(List<String> lineComments, List<String> blockComment, String quotes, Set<String> keywords,
        boolean ignoreCase, char setting, Set<Feature> features) {

    /// What some languages have and others do not.
    enum Feature {

        /// Three quotation marks begin a string of several lines.
        TEXT_BLOCKS,

        /// `'a` is a lifetime, not the beginning of a string.
        LIFETIMES,

        /// `$name` is a variable.
        VARIABLES

    }

    static final Grammar PLAIN = new Grammar(List.of(), List.of(), "", Set.of(), false, (char) 0, Set.of());

    private static final Grammar C_LIKE = new Grammar(List.of("//"), List.of("/*", "*/"), "\"'`", words("""
            abstract any as async await bool boolean break byte case catch chan char class const continue crate debugger
            default defer delete do double dyn else enum export extends extern false final finally float fn for foreach
            from fun func function go goto if impl implements import in instanceof int interface internal is let long
            loop match mod module mut namespace new nil null nullptr object of operator override package private
            protected pub public range readonly record return self short signed sizeof static struct super switch this
            throw throws trait true try type typedef typeof uint union unsafe unsigned use using val var virtual void
            volatile when where while with yield"""), false, (char) 0, Set.of());

    private static final Grammar JVM = C_LIKE.with(Feature.TEXT_BLOCKS);

    private static final Grammar RUST = C_LIKE.with(Feature.LIFETIMES);

    private static final Grammar PYTHON = new Grammar(List.of("#"), List.of(), "\"'",
            words("""
                    and as assert async await begin break case class continue def del do elif else elsif end ensure except false
                    False finally for from global if import in is lambda match module nil None nonlocal not or pass raise require
                    rescue return self super then True true try unless until when while with yield"""),
            false, (char) 0, Set.of(Feature.TEXT_BLOCKS));

    private static final Grammar SHELL = new Grammar(List.of("#"), List.of(), "\"'", words("""
            alias case cd do done echo elif else esac eval exec exit export fi for function if in local read return set
            shift source sudo then trap ulimit unset until while"""), false, (char) 0, Set.of());

    private static final Grammar POWERSHELL = new Grammar(List.of("#"), List.of("<#", "#>"), "\"'", words("""
            begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach
            from function hidden if in param return static switch throw trap try until using while"""), true, (char) 0,
            Set.of(Feature.VARIABLES));

    private static final Grammar HCL = new Grammar(List.of("#", "//"), List.of("/*", "*/"), "\"", words("""
            data dynamic false for for_each if import in locals module moved null output provider resource terraform
            true variable"""), false, '=', Set.of());

    private static final Grammar SQL = new Grammar(List.of("--"), List.of("/*", "*/"), "'\"`", words("""
            add all alter and as asc begin between by case commit constraint create cross database default delete desc
            distinct drop else end exists foreign from full grant group having if in index inner insert into is join key
            left like limit not null offset on or order outer primary references returning revoke right rollback select
            set table then to union unique update using values view when where with"""), true, (char) 0, Set.of());

    private static final Grammar SETTINGS = new Grammar(List.of("#", ";"), List.of(), "\"'",
            words("true false null on off yes no"), false, '=', Set.of(Feature.TEXT_BLOCKS));

    private static final Grammar YAML = new Grammar(List.of("#"), List.of(), "\"'",
            words("true false null on off yes no"), false, ':', Set.of());

    private static final Grammar JSON = new Grammar(List.of("//"), List.of("/*", "*/"), "\"", words("true false null"),
            false, (char) 0, Set.of());

    private static final Grammar MARKUP = new Grammar(List.of(), List.of("<!--", "-->"), "\"", Set.of(), false,
            (char) 0, Set.of());

    private static final Grammar DOCKER = new Grammar(List.of("#"), List.of(), "\"'",
            words("""
                    add arg cmd copy entrypoint env expose from healthcheck label run shell stopsignal user volume workdir as"""),
            true, (char) 0, Set.of(Feature.VARIABLES));

    private static final Grammar LUA = new Grammar(List.of("--"), List.of("--[[", "]]"), "\"'",
            words("""
                    and break do else elseif end false for function if in local nil not or repeat return then true until while"""),
            false, (char) 0, Set.of());

    /// The grammar of a language as named behind a fence; code in an unknown language
    /// stays plain.
    static Grammar of(String language) {
        return switch (language) {
            case "c", "h", "cpp", "c++", "cc", "go", "golang", "javascript", "js", "jsx", "php", "proto", "solidity",
                    "ts", "tsx", "typescript", "zig", "css", "scss" ->
                C_LIKE;
            case "cs", "csharp", "dart", "groovy", "java", "kotlin", "kt", "scala", "swift" -> JVM;
            case "rs", "rust" -> RUST;
            case "python", "py", "ruby", "rb", "elixir", "ex" -> PYTHON;
            case "sh", "bash", "shell", "zsh", "fish", "console", "terminal", "shell-session", "shellsession", "bat",
                    "cmd", "make", "makefile" ->
                SHELL;
            case "powershell", "ps1", "pwsh" -> POWERSHELL;
            case "hcl", "terraform", "tf", "tfvars" -> HCL;
            case "sql", "mysql", "postgresql", "pgsql", "plsql" -> SQL;
            case "toml", "ini", "properties", "conf", "cfg", "env", "dotenv", "nginx", "systemd" -> SETTINGS;
            case "yaml", "yml" -> YAML;
            case "json", "json5", "jsonc" -> JSON;
            case "xml", "html", "svg", "vue", "pom" -> MARKUP;
            case "dockerfile", "docker", "containerfile" -> DOCKER;
            case "lua" -> LUA;
            default -> PLAIN;
        };
    }

    boolean has(Feature feature) {
        return this.features.contains(feature);
    }

    private Grammar with(Feature feature) {
        return new Grammar(this.lineComments, this.blockComment, this.quotes, this.keywords, this.ignoreCase,
                this.setting, Set.of(feature));
    }

    boolean isKeyword(String word) {
        return this.keywords.contains(this.ignoreCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

}
