package keyfound.publication.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

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

    /// A commit whose tree has one more file, whatever its path: nothing is checked, and
    /// the folder stays as it is.
    /// @param path its parts are names of trees, the last one of a file
    public void commitTree(String path, String text, Instant when) throws IOException {
        Repository repository = this.git.getRepository();
        try (ObjectInserter objects = repository.newObjectInserter(); RevWalk commits = new RevWalk(repository)) {
            RevCommit head = commits.parseCommit(repository.resolve("HEAD"));
            ObjectId tree = with(repository, objects, Optional.of(head.getTree()), path, text);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setParentId(head);
            commit.setAuthor(new PersonIdent("Mallory", "m@example.org", when, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("odd");
            ObjectId made = objects.insert(commit);
            objects.flush();
            RefUpdate main = repository.updateRef("refs/heads/main");
            main.setNewObjectId(made);
            main.forceUpdate();
        }
    }

    private static ObjectId with(Repository repository, ObjectInserter objects, Optional<? extends ObjectId> before,
            String path, String text) throws IOException {
        int slash = path.indexOf('/');
        String name = (slash < 0) ? path : path.substring(0, slash);
        TreeFormatter tree = new TreeFormatter();
        Optional<ObjectId> same = Optional.empty();
        if (before.isPresent()) {
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.addTree(before.get());
                while (walk.next()) {
                    if (walk.getPathString().equals(name) && walk.isSubtree()) {
                        same = Optional.of(walk.getObjectId(0));
                    }
                    else {
                        tree.append(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0));
                    }
                }
            }
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (slash < 0) {
            tree.append(bytes, 0, bytes.length, FileMode.REGULAR_FILE,
                    objects.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)), true);
        }
        else {
            tree.append(bytes, 0, bytes.length, FileMode.TREE,
                    with(repository, objects, same, path.substring(slash + 1), text), true);
        }
        return objects.insert(tree);
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
