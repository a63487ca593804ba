/// Ways of writing that are rewritten to Markdown line by line: MDX, AsciiDoc, Org, site
/// generators.
///
/// In: lines of a file. Out: as many lines of plain Markdown, so that places stay right.
@NullMarked
package keyfound.content.lines;

import org.jspecify.annotations.NullMarked;
