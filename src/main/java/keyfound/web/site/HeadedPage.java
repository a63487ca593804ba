package keyfound.web.site;

/// A page that says about itself to programs what its head says.
public interface HeadedPage {

    Head head();

}
