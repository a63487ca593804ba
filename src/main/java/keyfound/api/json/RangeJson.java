package keyfound.api.json;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import keyfound.search.TextRange;

/// A stretch of a text.
@Schema(name = "Range", description = "A stretch of a text, counted in UTF-16 units as JavaScript and Java do.")
record RangeJson(@Schema(description = "Index of the first unit, 0-based.", example = "0") int start,
        @Schema(description = "Index behind the last unit.", example = "19") int end) {

    static List<RangeJson> of(List<TextRange> ranges) {
        return ranges.stream().map(range -> new RangeJson(range.start(), range.end())).toList();
    }

}
