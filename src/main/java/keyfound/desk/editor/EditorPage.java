package keyfound.desk.editor;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;

/// What `desk/editor.html` prints.
///
/// @param path of the file, relative to the content folder
/// @param text of the whole file
/// @param version of the file when it was opened; empty for a new one
/// @param gap id of the gap that is to be answered; empty when there is none
/// @param place whether and where it can be saved
/// @param trial what the text would give
/// @param said what became of saving it
public record EditorPage(String path, String text, String version, String gap, Place place, Trial trial, Said said) {

    /// HTML drops a newline at the beginning of a text area, so one more is added.
    public String boxText() {
        return this.text.isEmpty() ? "" : "\n" + this.text;
    }

    /// @param writable whether saving is allowed
    /// @param files the files that exist, to choose from
    public record Place(boolean writable, List<String> files) {

        public Place {
            files = List.copyOf(files);
        }

    }

    /// What a text would give.
    ///
    /// @param lines lines of readers, with the verdict that they would get
    public record Trial(List<Finding> findings, List<Shown> entries, List<Tried> lines) {

        static final Trial NONE = new Trial(List.of(), List.of(), List.of());

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

    /// What became of saving.
    ///
    /// @param refused why it was not saved; empty when it was, or was not tried
    /// @param changes what somebody else changed meanwhile, line by line; empty otherwise
    public record Said(Optional<String> refused, List<Change> changes) {

        static final Said NOTHING = new Said(Optional.empty(), List.of());

        public Said {
            changes = List.copyOf(changes);
        }

    }

    /// @param sign `+` for a line of the file as it is now, `-` for one of the text, a
    /// space for both
    public record Change(String sign, String line) {
    }

}
