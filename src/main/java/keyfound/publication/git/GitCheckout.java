package keyfound.publication.git;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.InvalidRemoteException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

import keyfound.publication.Lineage;
import keyfound.publication.settings.Incident;

/// A checkout in the data folder that follows a branch. Nobody edits it, so a rewritten
/// history is no conflict: the branch is right.
///
/// One thread updates it. Others may write branches of their own meanwhile, which touch
/// no file of it: {@link GitBranches}.
public final class GitCheckout implements Lineage, AutoCloseable {

    private static final String FETCHED = "refs/keyfound/fetched";

    /// The last commit that was checked out to its end.
    private static final String GOOD = "refs/keyfound/good";

    private static final int TIMEOUT_SECONDS = 60;

    /// Exists beside the repository while files are being changed. After a kill it shows
    /// that some files may be left half changed.
    private static final String UNFINISHED = "keyfound-unfinished";

    private final GitRemote remote;

    private final String content;

    private final Git git;

    /// Git itself locks the list of what is shallow, and fails who comes second.
    private final Object lock = new Object();

    private GitCheckout(GitRemote remote, String content, Git git) {
        this.remote = remote;
        this.content = content;
        this.git = git;
    }

    /// @param folder created when absent; empty before the first update
    /// @throws GitTroubleException when the folder cannot be used
    public static GitCheckout open(Path folder, GitRemote remote, String content) {
        try {
            ignoreTheConfigurationOfTheMachine();
            Git git = Git.init().setDirectory(folder.toFile()).call();
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", Constants.DEFAULT_REMOTE_NAME, "url", remote.uri());
            config.setBoolean("http", null, "followRedirects", false);
            config.setBoolean("core", null, "autocrlf", false);
            config.save();
            GitCheckout checkout = new GitCheckout(remote, content, git);
            checkout.mend();
            return checkout;
        }
        catch (GitAPIException | IOException | ConfigInvalidException | RuntimeException ex) {
            throw new GitTroubleException("the folder " + folder + " cannot hold a checkout: " + ex.getMessage(), ex);
        }
    }

    public GitRemote remote() {
        return this.remote;
    }

    /// Writes files on branches of their own.
    public GitBranches branches() {
        return new GitBranches(this.git, this.remote, this.content, this.lock);
    }

    /// Whether an update ever succeeded.
    public boolean hasContent() {
        return commit().isPresent();
    }

    /// The full id of the commit that is checked out; empty before the first update.
    public Optional<String> commit() {
        return good().map(ObjectId::name);
    }

    @Override
    public Optional<Commit> head() {
        Optional<ObjectId> good = good();
        if (good.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk commits = new RevWalk(this.git.getRepository())) {
            RevCommit head = commits.parseCommit(good.get());
            return Optional.of(new Commit(head.name(), Instant.ofEpochSecond(head.getCommitTime())));
        }
        catch (IOException ex) {
            throw new GitTroubleException("the checkout of " + this.remote + " is damaged: " + ex.getMessage(), ex);
        }
    }

    @Override
    public boolean leads(String earlier, String later) {
        if (!ObjectId.isId(earlier) || !ObjectId.isId(later) || earlier.equals(later)) {
            return false;
        }
        try (RevWalk commits = new RevWalk(this.git.getRepository())) {
            return commits.isMergedInto(commits.parseCommit(ObjectId.fromString(earlier)),
                    commits.parseCommit(ObjectId.fromString(later)));
        }
        catch (IOException _) {
            // never fetched, or older than what was
            return false;
        }
    }

    /// Fetches the branch and checks it out.
    /// @return whether there was something new
    /// @throws GitTroubleException when that fails; the folder is as it was
    public boolean update() {
        Optional<ObjectId> fetched = fetched();
        if (fetched.isEmpty() || good().equals(fetched)) {
            return false;
        }
        try {
            checkContent(fetched.get());
            checkOut(fetched.get());
            return true;
        }
        catch (GitAPIException | IOException | RuntimeException ex) {
            goBack();
            throw new GitTroubleException(Incident.COMMIT_REFUSED, this.remote + ": commit "
                    + fetched.get().abbreviate(8).name() + " cannot be served: " + withoutSecrets(ex), ex);
        }
    }

    @Override
    public void close() {
        this.git.close();
    }

    private Optional<ObjectId> fetched() {
        try {
            synchronized (this.lock) {
                fetch();
            }
            return Optional.ofNullable(this.git.getRepository().resolve(FETCHED + "^{commit}"));
        }
        catch (GitAPIException | IOException | RuntimeException ex) {
            throw new GitTroubleException(this.remote + " cannot be fetched: " + why(ex), ex);
        }
    }

    /// Nobody else works here, so a lock is one that a killed program left.
    private void mend() throws IOException, GitAPIException {
        Path own = this.git.getRepository().getDirectory().toPath();
        try (Stream<Path> files = Files.walk(own)) {
            for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
                Files.delete(lock);
            }
        }
        boolean unfinished = Files.exists(own.resolve(UNFINISHED));
        Optional<ObjectId> good = good();
        @Nullable ObjectId head = this.git.getRepository().resolve(Constants.HEAD);
        if (good.isEmpty() && head != null) {
            // a checkout of a version that did not note the last good commit
            checkOut(head);
        }
        else if (unfinished && good.isPresent()) {
            checkOut(good.get());
        }
    }

    /// A link to a folder is none: it may lead anywhere.
    private void checkContent(ObjectId commit) throws IOException {
        if (this.content.isEmpty()) {
            return;
        }
        Repository repository = this.git.getRepository();
        try (RevWalk commits = new RevWalk(repository); @Nullable
        TreeWalk found = TreeWalk.forPath(repository, this.content, commits.parseCommit(commit).getTree())) {
            if (found == null || !FileMode.TREE.equals(found.getRawMode(0))) {
                throw new FileNotFoundException("it has no folder '" + this.content + "'");
            }
        }
    }

    private void checkOut(ObjectId commit) throws IOException, GitAPIException {
        Path unfinished = this.git.getRepository().getDirectory().toPath().resolve(UNFINISHED);
        Files.writeString(unfinished, commit.name());
        this.git.reset().setMode(ResetType.HARD).setRef(commit.name()).call();
        this.git.clean().setCleanDirectories(true).setForce(true).setIgnore(false).call();
        RefUpdate good = this.git.getRepository().updateRef(GOOD);
        good.setNewObjectId(commit);
        good.forceUpdate();
        Files.delete(unfinished);
    }

    /// Should this fail too, the next start tries again.
    private void goBack() {
        Optional<ObjectId> good = good();
        try {
            if (good.isPresent()) {
                checkOut(good.get());
            }
        }
        catch (GitAPIException | IOException | RuntimeException ex) {
            throw new GitTroubleException("the checkout of " + this.remote + " is damaged: " + withoutSecrets(ex), ex);
        }
    }

    private void fetch() throws GitAPIException, IOException {
        FetchCommand fetch = this.git.fetch()
            .setRemote(Constants.DEFAULT_REMOTE_NAME)
            .setRefSpecs(new RefSpec("+" + this.remote.source() + ":" + FETCHED))
            .setTagOpt(TagOpt.NO_TAGS)
            .setDepth(this.remote.depth())
            .setTimeout(TIMEOUT_SECONDS);
        this.remote.credentials().ifPresent(fetch::setCredentialsProvider);
        this.remote.guard().ifPresent(fetch::setTransportConfigCallback);
        nameBranch(fetch.call());
    }

    /// The checkout has the name of the branch that it follows, so that pages of the
    /// hosting service are found by it.
    private void nameBranch(FetchResult fetched) throws IOException {
        @Nullable Ref head = fetched.getAdvertisedRef(Constants.HEAD);
        String branch = !this.remote.branch().isEmpty() ? Constants.R_HEADS + this.remote.branch()
                : (head != null && head.isSymbolic()) ? head.getTarget().getName() : "";
        if (branch.startsWith(Constants.R_HEADS) && !branch.equals(this.git.getRepository().getFullBranch())) {
            this.git.getRepository().updateRef(Constants.HEAD).link(branch);
        }
    }

    private Optional<ObjectId> good() {
        try {
            return Optional.ofNullable(this.git.getRepository().resolve(GOOD));
        }
        catch (IOException ex) {
            throw new GitTroubleException("the checkout of " + this.remote + " is damaged: " + ex.getMessage(), ex);
        }
    }

    /// The message of git uses the name of the remote in our checkout, which the operator
    /// does not know.
    private String why(Exception ex) {
        if (!(ex instanceof InvalidRemoteException)) {
            return withoutSecrets(ex);
        }
        boolean folder = this.remote.uri().startsWith("file:") || this.remote.uri().startsWith("/");
        return "there is no git repository at this address"
                + (folder ? "; the folder was moved or deleted, or cannot be read" : "");
    }

    private String withoutSecrets(Exception ex) {
        return this.remote.withoutSecrets((ex.getMessage() == null) ? ex.toString() : ex.getMessage());
    }

    /// The user's own git settings may rewrite addresses (`url.insteadOf`) or run
    /// programs (`credential.helper`).
    private static void ignoreTheConfigurationOfTheMachine() throws IOException, ConfigInvalidException {
        SystemReader.getInstance().getUserConfig().clear();
        SystemReader.getInstance().getSystemConfig().clear();
    }

}
