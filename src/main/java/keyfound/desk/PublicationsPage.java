package keyfound.desk;

import java.util.List;

/// What `desk/publications.html` prints.
///
/// @param reports the newest first
public record PublicationsPage(List<Report> reports) {

    public PublicationsPage {
        reports = List.copyOf(reports);
    }

}
