package keyfound.permalink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Servers of an older version go on while a newer one has brought the tables up to date.
/// So a migration only adds what the older one need not know.
class RollingMigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    /// Servers were upgraded all at once before it.
    private static final int FIRST = 11;

    private static final Pattern MADE = Pattern.compile("create table (\\w+)");

    /// A column that is filled by itself, or may be empty.
    private static final Pattern COLUMN = Pattern
        .compile("alter table \\w+ add column \\w+ (?!.*\\bnot null)(?!.*\\b(?:unique|primary|references|check)\\b).*"
                + "|alter table \\w+ add column \\w+ (?=.*\\bdefault\\b)(?!.*\\b(?:unique|primary|references|check)\\b).*");

    private static final Pattern INDEX = Pattern.compile("create index .*|drop index .*");

    static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> version(file) >= FIRST).sorted().toList();
        }
    }

    private static int version(Path file) {
        Matcher name = VERSION.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file.toString()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void anOlderVersionCanLiveWithWhatItAdds(Path migration) throws IOException {
        assertThat(unsafe(Files.readString(migration))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "alter table address drop column file;", "alter table address rename to place;",
            "alter table outcome add column place varchar(20) not null;", "drop table outcome;",
            "alter table outcome alter column entry set not null;", "update outcome set times = 0;",
            "create unique index one on outcome (entry);", "delete from gap;",
            "alter table outcome add column place varchar(20) unique;" })
    void whatAnOlderVersionWouldTripOverIsFound(String statement) {
        assertThat(unsafe("create table fresh (id int); " + statement)).hasSize(1);
    }

    @Test
    void whatIsMadeInTheSameMigrationIsItsOwn() {
        assertThat(unsafe("""
                create table fresh (id int not null); -- one
                create unique index one on fresh (id);
                insert into fresh (id) values (1);
                alter table outcome add column place varchar(20);
                alter table outcome add column other bigint default 0 not null;
                create index outcome_place on outcome (place);
                """)).isEmpty();
    }

    /// The statements of a migration that do more than add.
    private static List<String> unsafe(String migration) {
        String text = migration.replaceAll("--.*", "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Set<String> made = MADE.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(create -> create.replace("create table ", ""))
            .collect(Collectors.toSet());
        return Stream.of(text.split(";"))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty() && !adds(statement, made))
            .toList();
    }

    private static boolean adds(String statement, Set<String> made) {
        return MADE.matcher(statement).lookingAt() || INDEX.matcher(statement).matches()
                || COLUMN.matcher(statement).matches()
                || made.stream()
                    .anyMatch(table -> statement
                        .matches("(?:create unique index \\w+ on|insert into|alter table) " + table + "\\b.*"));
    }

}
