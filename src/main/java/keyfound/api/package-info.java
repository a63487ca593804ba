/// The programs' face: JSON under `/api/v1`, plain text for a shell, OpenAPI.
///
/// In: HTTP requests. Out: JSON or text made from a borrowed publication; every error as
/// a problem detail of one shape.
@NullMarked
package keyfound.api;

import org.jspecify.annotations.NullMarked;
