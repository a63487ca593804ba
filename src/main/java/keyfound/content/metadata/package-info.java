/// Front matter of files and the comments below headings: YAML and TOML with bounds.
///
/// In: lines. Out: checked values, and a problem for each that is not valid.
@NullMarked
package keyfound.content.metadata;

import org.jspecify.annotations.NullMarked;
