package keyfound.permalink.address;

import keyfound.text.sketch.Sketch;

/// An id that is or was served, with the sketch of what it named.
public record AddressSketch(String id, Sketch sketch) {

    public static AddressSketch of(Address address) {
        return new AddressSketch(address.id(), address.sketch());
    }

}
