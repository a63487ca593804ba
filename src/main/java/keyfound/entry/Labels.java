package keyfound.entry;

import java.util.List;

/// What entries are filtered by.
///
/// @param lang BCP 47 language, `en` or `zh` mostly
/// @param tags lower case, those of the file included
public record Labels(String lang, List<String> tags) {

    public Labels {
        tags = List.copyOf(tags);
    }

}
