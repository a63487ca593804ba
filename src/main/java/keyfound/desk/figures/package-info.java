/// What readers search for and what comes of it, as pictures, tables and CSV.
///
/// In: figures of the remembered searches. Out: pages and files.
@NullMarked
package keyfound.desk.figures;

import org.jspecify.annotations.NullMarked;
