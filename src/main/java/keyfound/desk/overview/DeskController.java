package keyfound.desk.overview;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.publication.PublishOutcome;
import keyfound.publication.Publisher;
import keyfound.publication.source.GitSource;

/// The overview and its buttons.
@Controller
final class DeskController {

    /// Long enough for an edit to be published, short enough for somebody who waits.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Map<String, String> DONE = Map.of("reload", "desk.done.reload", "look", "desk.done.look",
            "drop", "desk.done.drop");

    private final Publisher publisher;

    private final GitSource git;

    private final Overview overview;

    DeskController(Publisher publisher, GitSource git, Overview overview) {
        this.publisher = publisher;
        this.git = git;
        this.overview = overview;
    }

    @GetMapping("/desk")
    String overview(@RequestParam(defaultValue = "") String done, Locale locale, Model model) {
        model.addAttribute("page", this.overview.page(DONE.getOrDefault(done, ""), locale));
        return "desk/overview";
    }

    @GetMapping("/desk/publications")
    String publications(Locale locale, Model model) {
        model.addAttribute("page", new PublicationsPage(this.overview.reports(locale)));
        return "desk/publications";
    }

    @PostMapping("/desk/reload")
    String reload() throws InterruptedException {
        aside(this.publisher::publish);
        return "redirect:/desk?done=reload";
    }

    @PostMapping("/desk/look")
    String look() {
        this.git.look();
        return "redirect:/desk?done=look";
    }

    @GetMapping("/desk/drop")
    String drop(Model model) {
        Optional<PublishOutcome.HeldBack> held = held();
        if (held.isEmpty()) {
            return "redirect:/desk";
        }
        model.addAttribute("page", DropPage.of(held.get()));
        return "desk/drop";
    }

    /// @param after number of entries that was shown; if more were lost since, the change
    /// is held back again
    @PostMapping("/desk/drop")
    String confirmDrop(@RequestParam int after) throws InterruptedException {
        aside(() -> this.publisher.confirmDrop(after));
        return held().isPresent() ? "redirect:/desk/drop" : "redirect:/desk?done=drop";
    }

    private Optional<PublishOutcome.HeldBack> held() {
        return (this.publisher.outcome() instanceof PublishOutcome.HeldBack held) ? Optional.of(held)
                : Optional.empty();
    }

    /// A long load continues without the browser, which sees its progress on the next
    /// page. It keeps a processor busy, and so takes none of the threads that readers
    /// share.
    private static void aside(Runnable work) throws InterruptedException {
        Thread.ofPlatform().name("keyfound-desk").daemon().start(work).join(PATIENCE);
    }

}
