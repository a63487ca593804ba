/// Knowledge bases of other programs, written as content of ours.
///
/// In: a file that another program exported. Out: Markdown files with ids, tags, language
/// and source address, and a line for each thing that could not be carried.
@NullMarked
package keyfound.foreign;

import org.jspecify.annotations.NullMarked;
