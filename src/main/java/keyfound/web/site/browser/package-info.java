/// What pages do in a browser beyond showing answers: whether diagrams are drawn, and
/// whether answers are kept for a time without a server.
@NullMarked
package keyfound.web.site.browser;

import org.jspecify.annotations.NullMarked;
