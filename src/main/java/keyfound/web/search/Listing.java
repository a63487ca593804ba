package keyfound.web.search;

/// A list that can be narrowed and paged: a search, or the entries that somebody browses.
interface Listing {

    Refinement refinement();

    /// Where a chip or a page number leads.
    Target target(Refinement narrowed);

}
