package keyfound.web.site.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import keyfound.publication.NothingPublishedException;
import keyfound.publication.Publisher;
import keyfound.search.BusyException;
import keyfound.search.Hit;
import keyfound.search.SearchQuery;
import keyfound.search.storage.SearchUnavailableException;
import keyfound.web.site.EntryRow;
import keyfound.web.site.Frames;
import keyfound.web.site.Head;
import keyfound.web.site.Preferences;

/// Makes the page that is shown when there is no other, with what may help.
@Component
final class TroublePages {

    static final Duration RETRY = Duration.ofSeconds(3);

    private static final int MOST_NEAREST = 5;

    /// Twins are one row.
    private static final int MOST_LOOKED_AT = 2 * MOST_NEAREST;

    /// No limit of requests counts addresses that lead nowhere. Whoever tries many of
    /// them must not keep others from searching.
    private static final int MOST_AT_A_TIME = 2;

    private final Semaphore looking = new Semaphore(MOST_AT_A_TIME);

    private final Publisher publisher;

    private final Frames frames;

    private final TroubleText text;

    TroublePages(Publisher publisher, Frames frames, TroubleText text) {
        this.publisher = publisher;
        this.frames = frames;
        this.text = text;
    }

    ModelAndView view(HttpServletRequest request, PageNotShown.Kind kind, int status, String words) {
        String lang = Preferences.of(request).language().tag();
        List<EntryRow> nearest = mayHelp(kind) ? nearest(words, lang) : List.of();
        TroublePage page = new TroublePage(Head.unlisted(), status, kind, words, nearest);
        ModelAndView view = TroubleText.isWanted(request)
                ? new ModelAndView(this.text.view(page, Locale.forLanguageTag(lang)))
                : new ModelAndView("trouble", Map.of("page", page, "site", this.frames.of(request).inTrouble()));
        view.setStatus(HttpStatusCode.valueOf(status));
        return view;
    }

    /// The words in an address that leads nowhere.
    static String words(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.replaceFirst("\\.(md|html?)$", "").replaceAll("[-_.%+]+", " ").strip();
    }

    private static boolean mayHelp(PageNotShown.Kind kind) {
        return kind == PageNotShown.Kind.MISSING || kind == PageNotShown.Kind.GONE;
    }

    private List<EntryRow> nearest(String words, String lang) {
        if (words.isBlank() || !this.looking.tryAcquire()) {
            return List.of();
        }
        try {
            SearchQuery query = new SearchQuery(words, Optional.empty(), Set.of(), Optional.empty(), 1, MOST_LOOKED_AT);
            return this.publisher
                .read(publication -> EntryRow.of(publication.index().search(query).hits().stream().map(Hit::entry),
                        publication.catalog(), lang))
                .stream()
                .limit(MOST_NEAREST)
                .toList();
        }
        catch (NothingPublishedException | BusyException | SearchUnavailableException notNow) {
            return List.of();
        }
        finally {
            this.looking.release();
        }
    }

}
