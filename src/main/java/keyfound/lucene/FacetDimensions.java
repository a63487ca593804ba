package keyfound.lucene;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;

/// What a search can be narrowed to.
record FacetDimensions(FacetDimension langs, FacetDimension tags, FacetDimension collections) {

    static FacetDimensions of(IndexReader reader) throws IOException {
        return new FacetDimensions(FacetDimension.of(reader, Fields.LANG), FacetDimension.of(reader, Fields.TAG),
                FacetDimension.of(reader, Fields.COLLECTION));
    }

}
