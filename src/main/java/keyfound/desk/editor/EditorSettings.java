package keyfound.desk.editor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether the desk writes.
///
/// @param write whether maintainers may save into the content folder
@ConfigurationProperties("keyfound.desk")
record EditorSettings(@DefaultValue("false") boolean write) {
}
