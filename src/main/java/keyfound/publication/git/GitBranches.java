package keyfound.publication.git;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LsRemoteCommand;
import org.eclipse.jgit.api.PushCommand;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

import keyfound.publication.settings.Incident;

/// Writes files of the content on branches of their own, and pushes them. Neither the
/// checkout nor the branch that it follows changes. Safe for use by several threads.
public final class GitBranches {

    /// The newest commit of the branch that is followed.
    private static final String BASE = "refs/keyfound/base";

    /// What was pushed, by branch.
    private static final String WRITTEN = "refs/keyfound/written/";

    private static final int TIMEOUT_SECONDS = 60;

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int LONGEST_ANSWER = 300;

    private final Git git;

    private final GitRemote remote;

    private final String content;

    private final Object lock;

    /// @param content path of the content folder in the repository; may be empty
    /// @param lock held by whoever fetches
    GitBranches(Git git, GitRemote remote, String content, Object lock) {
        this.git = git;
        this.remote = remote;
        this.content = content;
        this.lock = lock;
    }

    /// What a commit says.
    ///
    /// @param message its first line
    public record Commit(PersonIdent author, String message) {

        public static Commit of(String author, String mail, String message) {
            return new Commit(new PersonIdent(author, mail), message);
        }

    }

    /// The name of the branch that is followed; empty before it was first fetched.
    public String followed() {
        try {
            return Optional.ofNullable(this.git.getRepository().getBranch()).orElse("");
        }
        catch (IOException _) {
            return "";
        }
    }

    /// Fetches the state on which a text is written.
    /// @param branch one that was pushed before; empty: the branch that is followed
    /// @return id of its newest commit; empty when there is no such branch, such as after
    /// it was merged
    /// @throws GitTroubleException when the remote cannot be fetched
    public Optional<String> newest(String branch) {
        try {
            synchronized (this.lock) {
                return branch.isEmpty() ? fetch(this.remote.source(), BASE)
                        : fetch(Constants.R_HEADS + branch, WRITTEN + branch);
            }
        }
        catch (GitAPIException | IOException | RuntimeException ex) {
            throw refused(this.remote + " cannot be fetched: " + why(ex), ex);
        }
    }

    private Optional<String> fetch(String source, String target) throws GitAPIException, IOException {
        LsRemoteCommand list = this.git.lsRemote().setRemote(Constants.DEFAULT_REMOTE_NAME).setTimeout(TIMEOUT_SECONDS);
        prepared(list);
        if (!list.callAsMap().containsKey(source)) {
            return Optional.empty();
        }
        FetchCommand fetch = this.git.fetch()
            .setRemote(Constants.DEFAULT_REMOTE_NAME)
            .setRefSpecs(new RefSpec("+" + source + ":" + target))
            .setTagOpt(TagOpt.NO_TAGS)
            .setDepth(this.remote.depth())
            .setTimeout(TIMEOUT_SECONDS);
        prepared(fetch);
        fetch.call();
        return Optional.ofNullable(this.git.getRepository().resolve(target + "^{commit}")).map(ObjectId::name);
    }

    private void prepared(TransportCommand<?, ?> command) {
        this.remote.credentials().ifPresent(command::setCredentialsProvider);
        this.remote.guard().ifPresent(command::setTransportConfigCallback);
    }

    /// Id of the commit that was last pushed to a branch; empty for a branch of others.
    public Optional<String> pushed(String branch) {
        try {
            return Optional.ofNullable(this.git.getRepository().resolve(WRITTEN + branch)).map(ObjectId::name);
        }
        catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// @param path relative to the content folder
    /// @return empty when the commit has no such file
    /// @throws GitTroubleException when it cannot be read, or is no plain file
    public Optional<byte[]> read(String commit, String path) {
        Repository repository = this.git.getRepository();
        try (RevWalk commits = new RevWalk(repository)) {
            RevTree tree = commits.parseCommit(ObjectId.fromString(commit)).getTree();
            try (@Nullable
            TreeWalk found = TreeWalk.forPath(repository, inRepository(path), tree)) {
                if (found == null) {
                    return Optional.empty();
                }
                if (!FileMode.REGULAR_FILE.equals(found.getRawMode(0))
                        && !FileMode.EXECUTABLE_FILE.equals(found.getRawMode(0))) {
                    throw new FileNotFoundException("it is no plain file there");
                }
                return Optional.of(repository.open(found.getObjectId(0)).getBytes(MOST_BYTES));
            }
        }
        catch (IOException ex) {
            throw refused(path + " cannot be read in commit " + commit + ": " + why(ex), ex);
        }
    }

    private String inRepository(String path) {
        return this.content.isEmpty() ? path : this.content + "/" + path;
    }

    /// Commits files on top of a commit, and pushes that to a branch.
    /// @param parent id of the commit below
    /// @param files by path relative to the content folder
    /// @param branch made when the remote does not have it
    /// @throws GitTroubleException when the remote refuses it; nothing was changed there
    public void push(String parent, Map<String, byte[]> files, Commit commit, String branch) {
        try {
            ObjectId made = commit(ObjectId.fromString(parent), files, commit);
            synchronized (this.lock) {
                push(made, branch);
            }
            RefUpdate written = this.git.getRepository().updateRef(WRITTEN + branch);
            written.setNewObjectId(made);
            written.forceUpdate();
        }
        catch (GitAPIException | IOException ex) {
            throw refused(this.remote + " takes no branch '" + branch + "': " + why(ex), ex);
        }
    }

    private ObjectId commit(ObjectId parent, Map<String, byte[]> files, Commit what) throws IOException {
        Repository repository = this.git.getRepository();
        try (ObjectInserter objects = repository.newObjectInserter(); RevWalk commits = new RevWalk(repository)) {
            RevCommit before = commits.parseCommit(parent);
            DirCache tree = DirCache.newInCore();
            DirCacheBuilder all = tree.builder();
            all.addTree(new byte[0], DirCacheEntry.STAGE_0, commits.getObjectReader(), before.getTree());
            all.finish();
            DirCacheEditor editor = tree.editor();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ObjectId text = objects.insert(Constants.OBJ_BLOB, file.getValue());
                editor.add(new DirCacheEditor.PathEdit(inRepository(file.getKey())) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        if (!FileMode.EXECUTABLE_FILE.equals(entry.getRawMode())) {
                            entry.setFileMode(FileMode.REGULAR_FILE);
                        }
                        entry.setObjectId(text);
                    }
                });
            }
            editor.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree.writeTree(objects));
            commit.setParentId(before);
            commit.setAuthor(what.author());
            commit.setCommitter(what.author());
            commit.setEncoding(StandardCharsets.UTF_8);
            commit.setMessage(what.message() + "\n");
            ObjectId made = objects.insert(commit);
            objects.flush();
            return made;
        }
    }

    private void push(ObjectId commit, String branch) throws GitAPIException {
        PushCommand push = this.git.push()
            .setRemote(Constants.DEFAULT_REMOTE_NAME)
            .setRefSpecs(new RefSpec(commit.name() + ":" + Constants.R_HEADS + branch))
            .setTimeout(TIMEOUT_SECONDS);
        prepared(push);
        for (PushResult result : push.call()) {
            for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                if (update.getStatus() != RemoteRefUpdate.Status.OK
                        && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
                    throw refused(this.remote + " refuses the branch '" + branch + "': " + why(update, result), null);
                }
            }
        }
    }

    /// What the remote says, on one line.
    private String why(RemoteRefUpdate update, PushResult result) {
        @Nullable String message = update.getMessage();
        String said = (message == null) ? update.getStatus().name().toLowerCase(Locale.ROOT) : message;
        String more = result.getMessages().lines().map(String::strip).collect(Collectors.joining(" "));
        String all = more.isEmpty() ? said : said + " (" + more + ")";
        return this.remote.withoutSecrets(all.length() > LONGEST_ANSWER ? all.substring(0, LONGEST_ANSWER) + "…" : all);
    }

    private String why(Exception ex) {
        return this.remote.withoutSecrets((ex.getMessage() == null) ? ex.toString() : ex.getMessage());
    }

    private static GitTroubleException refused(String message, @Nullable Throwable cause) {
        return new GitTroubleException(Incident.PUSH_REFUSED, message, cause);
    }

}
