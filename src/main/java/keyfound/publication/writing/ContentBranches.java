package keyfound.publication.writing;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import keyfound.publication.git.ForgeLinks;
import keyfound.publication.git.GitBranches;
import keyfound.publication.git.GitCheckout;
import keyfound.publication.git.GitTroubleException;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Git;
import keyfound.publication.source.ContentFolder;
import keyfound.text.Sha256;

/// Texts of the content as commits on branches of the repository. A branch is pushed, and
/// its pull or merge request is opened at the hosting service.
@Component
public final class ContentBranches {

    /// All branches that are made here begin so.
    private static final String BEGINNING = "keyfound/";

    private static final Pattern NAME = Pattern.compile("keyfound/[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,99}");

    private static final int LONGEST_STEM = 60;

    private final Optional<GitBranches> branches;

    private final ForgeLinks links;

    ContentBranches(ContentFolder content, PublicationSettings settings) {
        Git git = settings.content().git();
        this.branches = content.checkout().map(GitCheckout::branches);
        this.links = ForgeLinks.of(git.uri(), git.forge(), git.webUrl());
    }

    /// Whether the content comes from a repository.
    public boolean isRepository() {
        return this.branches.isPresent();
    }

    /// What is to be said of a commit.
    ///
    /// @param author name of the account
    /// @param mail address of the author
    /// @param message one line
    public record Said(String author, String mail, String message) {
    }

    /// The file as it was last pushed to a branch from here.
    /// @param branch empty, or one that was made here
    /// @return empty when nothing was pushed to it, or it has no such file
    /// @throws TextRefusedException when it cannot be read
    public Optional<ContentText> read(String path, String branch) {
        ContentPath.check(path);
        if (this.branches.isEmpty() || !NAME.matcher(branch).matches()) {
            return Optional.empty();
        }
        GitBranches git = this.branches.get();
        return git.pushed(branch).flatMap(commit -> read(git, commit, path)).map(bytes -> ContentText.of(path, bytes));
    }

    /// A picture as it was last pushed to a branch from here.
    /// @return empty when there is none
    public Optional<ContentPicture> picture(String path, String branch) {
        return this.branches.filter(_ -> NAME.matcher(branch).matches())
            .flatMap(git -> git.pushed(branch).flatMap(commit -> read(git, commit, path)))
            .map(bytes -> ContentPicture.of(path, bytes));
    }

    /// Commits the text and pushes it.
    /// @param version of the text that was edited; empty for a new file
    /// @param branch one that was made here, on which is gone on; empty: a new one
    /// @return the branch that has it now
    /// @throws TextChangedException when the file has another version there by now
    /// @throws TextRefusedException when it cannot be saved, or the repository does not
    /// take it
    public String save(ContentText text, String version, String branch, Said said) {
        GitBranches git = git();
        ContentPath.check(text.path());
        Start start = start(git, branch, text.path());
        byte[] before = read(git, start.commit, text.path()).orElseGet(() -> new byte[0]);
        byte[] after = text.bytes(before);
        ContentText now = ContentText.of(text.path(), before);
        if (!now.version().equals(version)) {
            throw new TextChangedException(now);
        }
        push(git, start, text.path(), after, said);
        return start.branch;
    }

    /// Commits a picture beside a Markdown file and pushes it.
    /// @param branch as for a text
    /// @throws TextRefusedException when it cannot be saved, or the repository does not
    /// take it
    public Added add(ContentPicture picture, String path, String branch, Said said) {
        GitBranches git = git();
        ContentPath.check(path);
        Start start = start(git, branch, path);
        String name = picture.freeName(free -> read(git, start.commit, ContentPath.beside(path, free)).isPresent());
        push(git, start, ContentPath.beside(path, name), picture.bytes(), said);
        return new Added(name, start.branch);
    }

    /// A picture that was pushed.
    ///
    /// @param name beside the Markdown file
    public record Added(String name, String branch) {
    }

    private GitBranches git() {
        return this.branches.orElseThrow(() -> new TextRefusedException("the content comes from no repository"));
    }

    private static void push(GitBranches git, Start start, String path, byte[] bytes, Said said) {
        GitBranches.Commit commit = GitBranches.Commit.of(said.author(), said.mail(), said.message());
        asked(() -> {
            git.push(start.commit, Map.of(path, bytes), commit, start.branch);
            return start;
        });
    }

    private static Optional<byte[]> read(GitBranches git, String commit, String path) {
        return asked(() -> git.read(commit, path));
    }

    private static Optional<String> newest(GitBranches git, String branch) {
        return asked(() -> git.newest(branch));
    }

    private static <T> T asked(Supplier<T> repository) {
        try {
            return repository.get();
        }
        catch (GitTroubleException ex) {
            throw new TextRefusedException(ex.incident(), String.valueOf(ex.getMessage()), ex);
        }
    }

    /// A branch that is gone was merged, so another one begins.
    private static Start start(GitBranches git, String branch, String path) {
        if (!branch.isEmpty() && !NAME.matcher(branch).matches()) {
            throw new TextRefusedException("'" + branch + "' is no branch that was made here");
        }
        Optional<String> newest = branch.isEmpty() ? Optional.empty() : newest(git, branch);
        return newest.map(commit -> new Start(commit, branch))
            .orElseGet(() -> newest(git, "").map(commit -> new Start(commit, fresh(path)))
                .orElseThrow(() -> new TextRefusedException("the repository has no commit yet")));
    }

    private static String fresh(String path) {
        String stem = path.substring(path.lastIndexOf('/') + 1)
            .replaceAll("\\.md$", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String plain = stem.replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
        return BEGINNING + (plain.isEmpty() ? "answers" : plain.substring(0, Math.min(LONGEST_STEM, plain.length())))
                + "-" + Sha256.hex(path + " " + System.nanoTime()).substring(0, 8);
    }

    /// The page on which the branch is proposed to the team; empty for an unknown
    /// service, and for another branch than one that was made here.
    public Optional<URI> proposal(String branch) {
        return this.branches.map(GitBranches::followed)
            .filter(base -> !base.isEmpty() && NAME.matcher(branch).matches())
            .flatMap(base -> this.links.propose(base, branch));
    }

    /// @param commit on which is written
    private record Start(String commit, String branch) {
    }

}
