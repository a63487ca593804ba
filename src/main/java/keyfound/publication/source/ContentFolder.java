package keyfound.publication.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import keyfound.content.ContentRoot;
import keyfound.publication.git.GitCheckout;
import keyfound.publication.git.GitRemote;
import keyfound.publication.git.GitTroubleException;
import keyfound.publication.settings.CannotStartException;
import keyfound.publication.settings.Incident;
import keyfound.publication.settings.PublicationSettings;
import keyfound.publication.settings.PublicationSettings.Git;

/// Where the Markdown files are: the operator's folder, or a checkout in the data folder.
///
/// @param checkout present when the content is followed from a git repository
public record ContentFolder(ContentRoot root, Optional<GitCheckout> checkout) {

    private static final String CHOOSE = "Start in the folder above it, or name another: --keyfound.content.dir=FOLDER";

    public static ContentFolder open(PublicationSettings settings) {
        Git git = settings.content().git();
        return git.uri().isBlank() ? local(settings.content().folder()) : followed(settings.data().folder(), git);
    }

    private static ContentFolder local(Path folder) {
        if (!Files.exists(folder)) {
            throw new CannotStartException(Incident.CONTENT_MISSING,
                    "the content folder " + folder.toAbsolutePath() + " does not exist", CHOOSE, null);
        }
        checkReadable(folder);
        return new ContentFolder(ContentRoot.of(folder), Optional.empty());
    }

    public Path path() {
        return this.root.folder();
    }

    /// A remote that cannot be reached does not stop the start once there is a checkout.
    private static ContentFolder followed(Path data, Git git) {
        GitRemote remote = new GitRemote(git.uri(), git.branch(), git.username(), git.token(), git.depth());
        Path tree = data.resolve("git").toAbsolutePath().normalize();
        try {
            Path folder = tree.resolve(git.folder()).normalize();
            String content = tree.relativize(folder).toString().replace(File.separatorChar, '/');
            GitCheckout checkout = GitCheckout.open(tree, remote, content);
            if (!checkout.hasContent() || !isInside(tree, folder)) {
                checkout.update();
            }
            if (!isInside(tree, folder)) {
                throw new CannotStartException(Incident.CONTENT_MISSING,
                        remote + " has no folder '" + git.folder() + "'", "Set keyfound.content.git.folder", null);
            }
            checkReadable(folder);
            return new ContentFolder(ContentRoot.within(tree, folder), Optional.of(checkout));
        }
        catch (GitTroubleException ex) {
            throw new CannotStartException(Incident.GIT_UNREACHABLE, String.valueOf(ex.getMessage()),
                    "Look at keyfound.content.git.uri, branch, username and token; ssh addresses are not supported",
                    ex);
        }
    }

    /// A repository may contain a link that leads out of it.
    private static boolean isInside(Path tree, Path folder) {
        try {
            return Files.isDirectory(folder) && folder.toRealPath().startsWith(tree.toRealPath());
        }
        catch (IOException _) {
            return false;
        }
    }

    private static void checkReadable(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new CannotStartException(Incident.CONTENT_UNREADABLE,
                    "the content folder " + folder.toAbsolutePath() + " is not a folder that can be read", CHOOSE,
                    null);
        }
    }

}
