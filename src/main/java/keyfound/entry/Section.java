package keyfound.entry;

/// A heading that groups entries.
///
/// @param anchor the fragment name, unique in its file
/// @param level of the heading, 1 to 6
/// @param text what stands between the heading and the first entry below it; may be empty
/// @param firstEntry `order` of the first entry below the heading; the number of entries
/// when none follows
public record Section(String anchor, String title, int level, SafeHtml text, int firstEntry) {
}
