package keyfound.desk.editor;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;

/// What `desk/editor.html` prints.
///
/// @param gap id of the gap that is to be answered; empty when there is none
/// @param place whether and where it can be saved
/// @param trial what the text would give
/// @param said what became of saving it
/// @param twin the same in another language
public record EditorPage(Written written, String gap, Place place, Trial trial, Said said, Optional<Twin> twin) {

    /// The text in the form.
    ///
    /// @param path of the file, relative to the content folder
    /// @param text of the whole file
    /// @param version of the file when it was opened; empty for a new one
    /// @param branch on which the text is gone on with; empty when none was pushed
    public record Written(String path, String text, String version, String branch) {

        /// HTML drops a newline at the beginning of a text area, so one more is added.
        public String boxText() {
            return this.text.isEmpty() ? "" : "\n" + this.text;
        }

    }

    /// @param way where the text is saved
    /// @param summary what a commit says by itself; empty for a folder
    /// @param files the files that exist, to choose from
    public record Place(Way way, String summary, List<String> files) {

        public Place {
            files = List.copyOf(files);
        }

        public boolean writable() {
            return this.way != Way.NOWHERE;
        }

        public boolean pushes() {
            return this.way == Way.BRANCH;
        }

    }

    /// Where texts are saved.
    public enum Way {

        FOLDER, BRANCH, NOWHERE

    }

    /// What a text would give.
    ///
    /// @param lines lines of readers, with the verdict that they would get
    /// @param elsewhere page of the hosting service where the text can be saved; empty
    /// when it is saved here, or the service is unknown
    public record Trial(List<Finding> findings, List<Shown> entries, List<Tried> lines, Optional<String> elsewhere) {

        public Trial {
            findings = List.copyOf(findings);
            entries = List.copyOf(entries);
            lines = List.copyOf(lines);
        }

        public long known() {
            return this.lines.stream().filter(Tried::known).count();
        }

    }

    public record Finding(int line, String severity, String code, String explained, String message) {
    }

    /// An entry as readers would see it.
    ///
    /// @param signatures the messages by which it would be known
    public record Shown(String id, SafeHtml question, SafeHtml answer, String lang, List<String> signatures) {

        public Shown {
            signatures = List.copyOf(signatures);
        }

    }

    /// @param verdict key of the message
    public record Tried(String text, boolean known, String verdict) {
    }

    /// The file of the same entries in another language.
    ///
    /// @param text of the entry that is edited, or of the whole file
    public record Twin(String path, String lang, String text) {
    }

    /// What became of saving.
    ///
    /// @param refused why it was not saved; empty when it was, or was not tried
    /// @param changes what somebody else changed meanwhile, line by line; empty otherwise
    /// @param pushed the branch that has the text
    public record Said(Optional<String> refused, List<Change> changes, Optional<Pushed> pushed) {

        static final Said NOTHING = new Said(Optional.empty(), List.of(), Optional.empty());

        public Said {
            changes = List.copyOf(changes);
        }

        static Said refused(String why) {
            return new Said(Optional.of(why), List.of(), Optional.empty());
        }

    }

    /// @param href page on which the branch is proposed; empty for an unknown service
    public record Pushed(String branch, Optional<String> href) {
    }

    /// @param sign `+` for a line of the file as it is now, `-` for one of the text, a
    /// space for both
    public record Change(String sign, String line) {
    }

}
