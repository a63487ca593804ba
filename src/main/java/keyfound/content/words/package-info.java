/// What words say: markers of questions and answers, and the names that headings have by
/// their role.
///
/// In: the words of a heading or line. Out: yes or no, or the words without the marker.
/// The names themselves stand in a table of the resources.
@NullMarked
package keyfound.content.words;

import org.jspecify.annotations.NullMarked;
