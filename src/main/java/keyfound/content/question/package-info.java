/// Finds the questions of a file in every way that people write them.
///
/// In: the tree of a file. Out: pieces: questions, sections and introductions, each with its nodes.
@NullMarked
package keyfound.content.question;

import org.jspecify.annotations.NullMarked;
