package keyfound.desk.gaps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import keyfound.demand.gap.Gap;
import keyfound.demand.gap.GapId;
import keyfound.demand.gap.GapRefusedException;
import keyfound.demand.gap.GapState;
import keyfound.demand.gap.Gaps;
import keyfound.entry.EntryId;
import keyfound.publication.Publisher;
import keyfound.publication.settings.Incident;

/// Lists the gaps, and takes what a maintainer decides about one. Each decision can be
/// taken back.
@Controller
final class GapsController {

    private static final int LAST_PAGE = 100_000;

    private final Gaps gaps;

    private final GapPages pages;

    private final Publisher publisher;

    GapsController(Gaps gaps, GapPages pages, Publisher publisher) {
        this.gaps = gaps;
        this.pages = pages;
        this.publisher = publisher;
    }

    @GetMapping("/desk/gaps")
    String list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done, @RequestParam(defaultValue = "") String undo, Locale locale,
            Model model) {
        GapState.Kind kind = Arrays.stream(GapState.Kind.values())
            .filter(each -> each.word().equals(state))
            .findFirst()
            .orElse(GapState.Kind.OPEN);
        String message = done.equals("written") ? "desk.gaps.done.written"
                : Decision.of(done).map(Decision::message).orElse("");
        model.addAttribute("page", this.pages.list(kind, Math.clamp(page, 1, LAST_PAGE), message,
                GapId.isValid(undo) ? undo : "", locale));
        return "desk/gaps";
    }

    @GetMapping("/desk/gaps/{id}")
    String one(@PathVariable String id, Locale locale, Model model) {
        return show(gap(id), "", locale, model);
    }

    /// @param text reason, entry or other gap, as the decision needs it
    @PostMapping("/desk/gaps/{id}")
    String decide(@PathVariable String id, @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String text, Locale locale, Model model) {
        Gap gap = gap(id);
        Decision made = Decision.of(decision).orElseThrow(GapsController::missing);
        try {
            switch (made) {
                case COVERED -> this.gaps.answer(gap.id(), served(text), "");
                case MUTE -> this.gaps.mute(gap.id(), text);
                case SAME -> this.gaps.merge(gap.id(), other(text));
                case OPEN -> this.gaps.open(gap.id());
            }
        }
        catch (GapRefusedException | IllegalArgumentException refused) {
            return show(gap, Incident.GAP_REFUSED.code() + ": " + refused.getMessage(), locale, model);
        }
        return "redirect:" + GapPages.LIST + "?done=" + made.word()
                + ((made == Decision.OPEN) ? "" : "&undo=" + gap.id());
    }

    private String show(Gap gap, String refused, Locale locale, Model model) {
        model.addAttribute("page", this.pages.one(gap, refused, locale));
        return "desk/gap";
    }

    private Gap gap(String id) {
        return Optional.of(id)
            .filter(GapId::isValid)
            .map(GapId::new)
            .flatMap(this.gaps::find)
            .orElseThrow(GapsController::missing);
    }

    private EntryId served(String id) {
        return Optional.of(id.strip())
            .filter(EntryId::isValid)
            .map(EntryId::new)
            .filter(known -> this.publisher.readAll(publication -> publication.catalog().entry(known).isPresent()))
            .orElseThrow(() -> new IllegalArgumentException("there is no entry with the id '" + id + "'"));
    }

    private static GapId other(String id) {
        return new GapId(id.strip());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// What can be decided about a gap.
    private enum Decision {

        COVERED, MUTE, SAME, OPEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String message() {
            return switch (this) {
                case COVERED -> "desk.gaps.done.covered";
                case MUTE -> "desk.gaps.done.mute";
                case SAME -> "desk.gaps.done.same";
                case OPEN -> "desk.gaps.done.open";
            };
        }

        static Optional<Decision> of(String word) {
            return Arrays.stream(values()).filter(decision -> decision.word().equals(word)).findFirst();
        }

    }

}
