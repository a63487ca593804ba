package keyfound.lucene.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.document.Field;

import keyfound.entry.Collection;
import keyfound.entry.Entry;
import keyfound.entry.Section;
import keyfound.entry.SourceOutline;
import keyfound.search.message.KnownError;
import keyfound.search.query.ProductNames;

/// What all entries of a file share.
///
/// @param fields of each document
/// @param names by which the file is called ({@link ProductNames#of})
/// @param errors the titles of sections that quote an error, by anchor
record FileTraits(List<Field> fields, List<String> names, Map<String, String> errors) {

    FileTraits {
        fields = List.copyOf(fields);
        names = List.copyOf(names);
        errors = Map.copyOf(errors);
    }

    static FileTraits of(SourceOutline file, List<Field> fields) {
        Map<String, String> errors = new HashMap<>();
        for (Section section : file.collection().map(Collection::sections).orElse(List.of())) {
            if (KnownError.isQuotedBy(section.title())) {
                errors.put(section.anchor(), section.title());
            }
        }
        return new FileTraits(fields,
                ProductNames.of(file.path(), file.collection().map(Collection::product).orElse("")), errors);
    }

    /// The error that the heading above the entry quotes, and that it answers, too.
    Optional<String> errorAbove(Entry entry) {
        return entry.section().map(this.errors::get);
    }

}
