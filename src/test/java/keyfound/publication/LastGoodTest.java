package keyfound.publication;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import keyfound.entry.Problem;
import keyfound.publication.settings.Incident;

import static org.assertj.core.api.Assertions.assertThat;

/// A file that was good and is not any more: its last good version stays, the others are
/// served, and when it is good again that is served. Whatever has become of it.
class LastGoodTest extends InHouse {

    /// What may become of a file.
    enum Fate {

        EMPTY {
            @Override
            void befall(Path file) throws IOException {
                Files.writeString(file, "");
            }
        },
        INVALID_UTF_8 {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, new byte[] { '#', ' ', (byte) 0xff, 'b' });
            }
        },
        UTF_16 {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, "## Q: a?\n\nb\n".getBytes(StandardCharsets.UTF_16));
            }
        },
        NUL {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, new byte[4096]);
            }
        },
        TOO_LARGE {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));
            }
        },
        HOSTILE {
            @Override
            void befall(Path file) throws IOException {
                Files.writeString(file, "## Q: a?\n\n" + "1. ".repeat(100_000));
            }
        },
        PIPE {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                run("mkfifo", file.toString());
            }
        },
        SOCKET {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                    socket.bind(UnixDomainSocketAddress.of(file));
                }
            }
        },
        DEVICE {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                run("mknod", file.toString(), "c", "1", "5");
            }
        },
        LINK_OUT {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("/etc/passwd"));
            }
        },
        LINK_TO_ITSELF {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, file.getFileName());
            }
        },
        LINK_TO_NOTHING {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("nothing.md"));
            }
        },
        FOLDER {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        },
        NOT_ALLOWED {
            @Override
            void befall(Path file) throws IOException {
                Files.setPosixFilePermissions(file, java.util.Set.of());
                Assumptions.assumeFalse(Files.isReadable(file), "this user reads files that nobody may read");
            }
        };

        abstract void befall(Path file) throws IOException;

        private static void run(String... command) throws IOException {
            try {
                Assumptions.assumeTrue(new ProcessBuilder(command).start().waitFor() == 0, String.join(" ", command));
            }
            catch (InterruptedException ex) {
                throw new IllegalStateException(ex);
            }
        }

    }

    @ParameterizedTest
    @EnumSource
    void theLastGoodVersionStaysUntilThereIsAnother(Fate fate) throws IOException {
        this.house.write("a.md", PublisherTest.faq("Why one?"));
        this.house.write("b.md", PublisherTest.faq("Why two?"));
        this.house.publisher().publish();
        Path file = this.house.content().resolve("a.md");
        fate.befall(file);
        this.house.write("c.md", PublisherTest.faq("Why three?"));
        for (int time = 0; time < 2; time++) {
            this.house.publisher().publish();
            for (String question : List.of("Why one?", "Why two?", "Why three?")) {
                assertThat(this.house.isServed(this.house.idOf(question))).as(question).isTrue();
            }
            assertThat(problems()).anySatisfy(problem -> assertThat(problem.location().file()).isEqualTo("a.md"))
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo(Incident.FILE_KEPT.code()));
            // a start with the same folder
            this.house.restart(false);
        }
        Files.delete(file);
        this.house.write("a.md", PublisherTest.faq("Why another?"));
        this.house.publisher().publish();
        assertThat(this.house.isServed(this.house.idOf("Why another?"))).isTrue();
        assertThat(problems()).isEmpty();
    }

    private List<Problem> problems() {
        return this.house.publisher().read(publication -> publication.catalog().problems());
    }

}
