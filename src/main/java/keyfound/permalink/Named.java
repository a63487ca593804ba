package keyfound.permalink;

/// An address with the words of its question, which are wanted often while addresses are compared.
record Named(Address address, QuestionWords question) {

    static Named of(Address address) {
        return new Named(address, QuestionWords.of(address.text()));
    }

    String id() {
        return this.address.id();
    }

    boolean isInFileOf(Named other) {
        return this.address.file().equals(other.address.file());
    }

    boolean isAtPlaceOf(Named other) {
        return isInFileOf(other) && this.address.place() == other.address.place();
    }

}
