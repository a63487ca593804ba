package keyfound.lucene.document;

import java.util.List;

import org.apache.lucene.document.Field;

import keyfound.search.retrieval.FileTraits;

/// What the documents of all entries of a file share.
///
/// @param fields of each document
record FileFields(List<Field> fields, FileTraits traits) {

    FileFields {
        fields = List.copyOf(fields);
    }

}
