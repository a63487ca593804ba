package keyfound.desk.overview;

import java.util.List;

/// What `desk/publications.html` prints.
///
/// @param reports the newest first
public record PublicationsPage(List<PublicationReport> reports) {

    public PublicationsPage {
        reports = List.copyOf(reports);
    }

}
