package keyfound.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import keyfound.permalink.LedgerFile;

/// Which database a command opens: that of a data folder, or another by its address.
final class DatabaseOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:KEYFOUND_DATA_DIR:-data}",
            description = "the data folder (default: KEYFOUND_DATA_DIR, or data)")
    private Path data = Path.of("data");

    @Option(names = "--url", paramLabel = "URL", defaultValue = "${env:SPRING_DATASOURCE_URL}",
            description = "address of the database, when it is not in the data folder (default: "
                    + "SPRING_DATASOURCE_URL; user and password from SPRING_DATASOURCE_USERNAME and _PASSWORD)")
    private String url = "";

    /// @param make whether to create an empty database where there is none
    /// @throws IllegalArgumentException when there is none, or it does not open
    LedgerFile open(boolean make) {
        return this.url.isBlank() ? LedgerFile.in(this.data, make)
                : LedgerFile.at(this.url, System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
    }

}
