package keyfound.publication.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/// A real repository on disk, in which a team writes.
public final class Team implements AutoCloseable {

    private final Path folder;

    private final Git git;

    /// @param folder made by this
    public Team(Path folder) throws GitAPIException {
        this.folder = folder;
        this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    }

    public Path folder() {
        return this.folder;
    }

    public String uri() {
        return this.folder.toUri().toString();
    }

    public String head() throws IOException {
        return this.git.getRepository().resolve("HEAD").name();
    }

    public void write(String path, String text) throws IOException {
        Path file = this.folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public void move(String from, String to) throws IOException {
        Path target = this.folder.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(this.folder.resolve(from), target);
    }

    public void commit(String path, String text, String author, Instant when) throws IOException, GitAPIException {
        write(path, text);
        commit(author, when);
    }

    /// All that was written since.
    public void commit(String author, Instant when) throws GitAPIException {
        this.git.add().addFilepattern(".").call();
        this.git.add().addFilepattern(".").setUpdate(true).call();
        PersonIdent person = new PersonIdent(author, author.toLowerCase(Locale.ROOT) + "@example.org", when,
                ZoneOffset.UTC);
        this.git.commit().setMessage("by " + author).setAuthor(person).setCommitter(person).setSign(false).call();
    }

    public void branch(String name) throws GitAPIException {
        this.git.checkout().setCreateBranch(true).setName(name).call();
    }

    public void checkOut(String name) throws GitAPIException {
        this.git.checkout().setName(name).call();
    }

    /// Takes the last commit back, as a force push does.
    public void rewind() throws GitAPIException {
        this.git.reset().setMode(ResetType.HARD).setRef("HEAD~1").call();
    }

    @Override
    public void close() {
        this.git.close();
    }

}
