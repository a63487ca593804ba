package keyfound.entry;

/// What a file says of itself above its entries.
///
/// @param description one plain sentence; empty when the file gives none
/// @param product what the file is about, as written; empty when not said
/// @param order from front matter; collections are listed by order, then title;
/// `Integer.MAX_VALUE` when not said
/// @param group heading under which the home page lists the file; empty when not said
/// @param reference whether its entries are looked up rather than met, such as a list of
/// codes: a search names them last, or only when their code is brought
public record CollectionHead(String title, String description, String product, int order, String group,
        boolean reference) {
}
