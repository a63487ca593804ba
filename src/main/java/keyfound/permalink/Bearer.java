package keyfound.permalink;

import keyfound.entry.Sketch;

/// An id that is or was served, with the sketch of what it named.
record Bearer(String id, Sketch sketch) {

    static Bearer of(Address address) {
        return new Bearer(address.id(), address.sketch());
    }

}
