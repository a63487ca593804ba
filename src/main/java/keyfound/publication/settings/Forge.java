package keyfound.publication.settings;

import java.util.Arrays;
import java.util.Optional;

/// A service that hosts repositories, and its pages as addresses below that of a
/// repository. `{branch}`, `{base}`, `{path}` and `{text}` stand for what fills them.
public enum Forge {

    /// Told by the name of the host.
    AUTO("", "", "", ""),

    GITHUB("github.com github.", "/edit/{branch}/{path}", "/new/{branch}?filename={path}&value={text}",
            "/compare/{base}...{branch}?expand=1"),

    /// It takes the name of a new file, but not its text.
    GITLAB("gitlab.com gitlab.", "/-/edit/{branch}/{path}", "/-/new/{branch}?file_name={path}",
            "/-/merge_requests/new?merge_request[source_branch]={branch}&merge_request[target_branch]={base}"),

    GITEA("gitea.com gitea.", "/_edit/{branch}/{path}", "/_new/{branch}?filename={path}&value={text}",
            "/compare/{base}...{branch}"),

    FORGEJO("codeberg.org forgejo.", "/_edit/{branch}/{path}", "/_new/{branch}?filename={path}&value={text}",
            "/compare/{base}...{branch}"),

    GITEE("gitee.com", "/edit/{branch}/{path}", "/new/{branch}?filename={path}", "/compare/{base}...{branch}"),

    /// The service of Atlassian, not its server for own machines.
    BITBUCKET("bitbucket.org", "/src/{branch}/{path}?mode=edit&at={branch}", "/create-file/{branch}/?at={branch}",
            "/pull-requests/new?source={branch}&dest={base}&t=1"),

    /// The server of Atlassian, whose address of a repository is always set.
    BITBUCKET_SERVER("", "/browse/{path}?at=refs/heads/{branch}", "/browse?at=refs/heads/{branch}",
            "/pull-requests?create&sourceBranch=refs/heads/{branch}&targetBranch=refs/heads/{base}");

    private final String hosts;

    private final String edit;

    private final String create;

    private final String propose;

    /// @param hosts names of hosts, with spaces between them; a name that ends with a dot
    /// stands for all that begin with it
    Forge(String hosts, String edit, String create, String propose) {
        this.hosts = hosts;
        this.edit = edit;
        this.create = create;
        this.propose = propose;
    }

    /// The service at a host, by its name; empty for an unknown one.
    public static Optional<Forge> at(String host) {
        String family = host.substring(0, host.indexOf('.') + 1);
        return Arrays.stream(values())
            .filter(forge -> Arrays.stream(forge.hosts.split(" "))
                .anyMatch(name -> name.equals(host) || (!name.isEmpty() && name.equals(family))))
            .findFirst();
    }

    /// The page on which a file is edited.
    public String edit() {
        return this.edit;
    }

    /// The page on which a new file is made.
    public String create() {
        return this.create;
    }

    /// The page on which a branch is proposed, as a pull or merge request.
    public String propose() {
        return this.propose;
    }

}
