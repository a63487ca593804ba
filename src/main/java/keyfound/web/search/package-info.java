/// The search box, its results, browsing, and suggestions while somebody types.
@NullMarked
package keyfound.web.search;

import org.jspecify.annotations.NullMarked;
