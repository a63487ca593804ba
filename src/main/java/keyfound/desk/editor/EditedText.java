package keyfound.desk.editor;

import org.jspecify.annotations.Nullable;

import keyfound.publication.writing.ContentText;

/// The form of the editor, as it is sent.
///
/// @param path relative to the content folder
/// @param version of the file when it was opened; empty for a new one
/// @param gap id of the gap that is answered; may be empty
/// @param branch on which is gone on; may be empty
/// @param summary what the commit is to say; may be empty
record EditedText(String path, String text, String version, String gap, String branch, String summary) {

    /// Fields that were not sent are empty.
    EditedText(@Nullable String path, @Nullable String text, @Nullable String version, @Nullable String gap,
            @Nullable String branch, @Nullable String summary) {
        this.path = (path == null) ? "" : path.strip();
        this.text = (text == null) ? "" : text;
        this.version = (version == null) ? "" : version;
        this.gap = (gap == null) ? "" : gap;
        this.branch = (branch == null) ? "" : branch;
        this.summary = (summary == null) ? "" : summary;
    }

    /// What is opened, before anything was written.
    static EditedText opened(String path, String gap, String branch) {
        return new EditedText(path, "", "", gap, branch, "");
    }

    ContentText content() {
        return new ContentText(this.path, this.text);
    }

    EditedText with(String newText, String newVersion, String newBranch) {
        return new EditedText(this.path, newText, newVersion, this.gap, newBranch, this.summary);
    }

}
