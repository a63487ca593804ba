package keyfound.web.search;

import java.util.Locale;

/// The entries somebody browses, and their order.
record BrowseRequest(Refinement refinement, Order order) implements Listing {

    static final String PATH = "/browse";

    @Override
    public Target target(Refinement narrowed) {
        return new Target(address(narrowed, this.order), "");
    }

    /// The same entries in another order, from the first page.
    Target target(Order other) {
        return new Target(address(this.refinement.withPage(1), other), "");
    }

    private static String address(Refinement refinement, Order order) {
        String sort = (order == Order.UPDATED) ? "" : "sort=" + order.word();
        String words = refinement.words();
        String query = sort + ((sort.isEmpty() || words.isEmpty()) ? "" : "&") + words;
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    /// How entries are sorted.
    enum Order {

        /// The newest first.
        UPDATED("browse.updated"),

        /// By question, in the alphabetical order of the reader's language.
        TITLE("browse.title");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /// Key of the message.
        String label() {
            return this.label;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Anything unknown means the newest first.
        static Order ofWord(String word) {
            return TITLE.word().equals(word) ? TITLE : UPDATED;
        }

    }

}
