package keyfound.search.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.Section;
import keyfound.entry.SourceOutline;
import keyfound.search.message.KnownErrors;
import keyfound.search.query.ProductNames;

/// What all entries of a file share.
///
/// @param about the words that name what the file is about, separated by line breaks
/// @param names by which a paste may say that it is about the file
/// ({@link ProductNames#of})
/// @param errors the titles of sections that quote an error, by anchor
public record FileTraits(String about, List<String> names, Map<String, String> errors) {

    public FileTraits {
        names = List.copyOf(names);
        errors = Map.copyOf(errors);
    }

    public static FileTraits of(SourceOutline file) {
        Map<String, String> errors = new HashMap<>();
        for (Section section : file.collection().map(Collection::sections).orElse(List.of())) {
            if (KnownErrors.isQuotedBy(section.title())) {
                errors.put(section.anchor(), section.title());
            }
        }
        return new FileTraits(ProductNames.about(file),
                ProductNames.of(file.path(), file.collection().map(Collection::product).orElse("")), errors);
    }

    /// The error that the heading above the entry quotes, and that it answers, too.
    public Optional<String> errorAbove(Entry entry) {
        return entry.section().map(this.errors::get);
    }

}
