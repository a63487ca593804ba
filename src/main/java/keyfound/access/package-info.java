/// Who may read what.
///
/// In: settings, and who sent a request. Out: the audience of the request, and which
/// files it may see. Nothing here knows of pages or of an index.
///
/// Beside it lies what servers on one database count together: requests of busy places,
/// and wrong passwords.
@NullMarked
package keyfound.access;

import org.jspecify.annotations.NullMarked;
