/// The shapes of the JSON API, one record each.
///
/// In: results and entries. Out: records whose component names are the names in JSON.
@NullMarked
package keyfound.api.json;

import org.jspecify.annotations.NullMarked;
