package keyfound.lucene.document;

import java.util.List;

import org.apache.lucene.document.Field;

import keyfound.search.retrieval.FileTraits;
import keyfound.search.stored.StoredHead;

/// What the documents of all entries of a file share.
///
/// @param fields of each document
/// @param shared what outlines share
record FileFields(List<Field> fields, FileTraits traits, StoredHead.File shared) {

    FileFields {
        fields = List.copyOf(fields);
    }

}
