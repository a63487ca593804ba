package keyfound.lucene.facet;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;

import keyfound.lucene.document.Fields;

/// The fields by which a search can be narrowed.
public record FacetDimensions(FacetDimension langs, FacetDimension tags, FacetDimension collections) {

    public static FacetDimensions of(IndexReader reader) throws IOException {
        return new FacetDimensions(FacetDimension.of(reader, Fields.LANG), FacetDimension.of(reader, Fields.TAG),
                FacetDimension.of(reader, Fields.COLLECTION));
    }

}
