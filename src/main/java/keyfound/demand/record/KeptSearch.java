package keyfound.demand.record;

import keyfound.demand.gap.Sighting;

/// A search with what may be kept of its text.
record KeptSearch(SearchRecord search, Sighting sighting) {

    static KeptSearch of(SearchRecord search) {
        return new KeptSearch(search, search.sighting());
    }

}
