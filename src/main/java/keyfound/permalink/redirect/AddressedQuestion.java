package keyfound.permalink.redirect;

import keyfound.permalink.address.Address;

/// An address with the words of its question, kept because addresses are compared often.
record AddressedQuestion(Address address, QuestionWords question) {

    static AddressedQuestion of(Address address) {
        return new AddressedQuestion(address, QuestionWords.of(address.text()));
    }

    String id() {
        return this.address.id();
    }

    boolean isInFileOf(AddressedQuestion other) {
        return this.address.file().equals(other.address.file());
    }

    boolean isAtPlaceOf(AddressedQuestion other) {
        return isInFileOf(other) && this.address.place() == other.address.place();
    }

}
