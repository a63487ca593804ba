/// Texts of the content on their way from a maintainer to a file.
///
/// In: a text as somebody types it. Out: what it would give, and what lines of readers
/// would find; then a file in the content folder, or a commit on a branch of the
/// repository.
@NullMarked
package keyfound.publication.writing;

import org.jspecify.annotations.NullMarked;
