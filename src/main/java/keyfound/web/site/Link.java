package keyfound.web.site;

import keyfound.entry.EntryOutline;

/// A link.
///
/// @param lang language of the text, BCP 47
public record Link(String href, String text, String lang) {

    public static Link to(EntryOutline entry) {
        return new Link(Addresses.entry(entry.id()), entry.question(), entry.lang());
    }

}
