package keyfound.web.site;

import jakarta.servlet.http.HttpServletRequest;

/// Browsers tell when a form on another site sends a request (Fetch Metadata).
public final class CrossSite {

    private CrossSite() {
    }

    /// False also for a browser that does not tell.
    public static boolean sends(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

}
