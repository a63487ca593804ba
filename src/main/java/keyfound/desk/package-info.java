/// The maintainers' pages, behind a login: what is published, what is wrong with it, what
/// changed, and the few things that somebody has to decide. Also the address that the
/// hosting service of the content's repository calls.
///
/// Without a password in the settings the desk is closed. Nothing here affects other
/// pages: no session, no filter.
@NullMarked
package keyfound.desk;

import org.jspecify.annotations.NullMarked;
