package keyfound.desk.editor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether and where the desk writes.
///
/// @param write whether maintainers may save: `true` where the content comes from,
/// `folder` into a content folder only, `git` onto branches of a repository only
/// @param authorMail address of the author of a commit; `{user}` stands for the name of
/// the account
@ConfigurationProperties("keyfound.desk")
record EditorSettings(@DefaultValue("false") Write write, @DefaultValue("{user}@keyfound.invalid") String authorMail) {

    /// An account whose name is an address has that one.
    String mailOf(String user) {
        return user.contains("@") ? user : this.authorMail.replace("{user}", user.replaceAll("[\\s<>]+", "."));
    }

    /// Where maintainers may save.
    enum Write {

        FALSE, TRUE, FOLDER, GIT;

        boolean allowsFolder() {
            return this == TRUE || this == FOLDER;
        }

        boolean allowsGit() {
            return this == TRUE || this == GIT;
        }

    }

}
