package keyfound.export;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import keyfound.text.Sha256;

/// Which program makes an export: another one may print the same differently.
final class ThisProgram {

    private ThisProgram() {
    }

    /// @return a hash of the jar, or of the classes and templates of a program that was
    /// started from them; empty when it is neither
    static Optional<String> hash() throws IOException {
        Optional<Path> home = home();
        if (home.filter(Files::isDirectory).isEmpty()) {
            return home.isPresent() ? Optional.of(Sha256.hex(Files.readAllBytes(home.get()))) : Optional.empty();
        }
        StringBuilder hashes = new StringBuilder();
        try (Stream<Path> walk = Files.walk(home.get())) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                hashes.append(home.get().relativize(file)).append(Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return Optional.of(Sha256.hex(hashes.toString()));
    }

    /// Whether it is a jar, which does not change while its name stays.
    static boolean isJar() {
        return home().filter(Files::isRegularFile).isPresent();
    }

    private static Optional<Path> home() {
        try {
            return Optional.ofNullable(ThisProgram.class.getProtectionDomain().getCodeSource())
                .map(source -> source.getLocation())
                .filter(place -> place.getProtocol().equals("file"))
                .map(place -> Path.of(URI.create(place.toString())));
        }
        catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

}
