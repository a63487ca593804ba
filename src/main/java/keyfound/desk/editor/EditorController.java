package keyfound.desk.editor;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import keyfound.publication.Publisher;
import keyfound.publication.writing.ContentFiles;
import keyfound.publication.writing.ContentText;
import keyfound.publication.writing.TextChangedException;
import keyfound.publication.writing.TextRefusedException;

/// Opens, tries and saves texts of the content.
@Controller
final class EditorController {

    /// Long enough for an edit to be published, short enough for somebody who waits.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final EditorPages pages;

    private final ContentFiles files;

    private final Publisher publisher;

    EditorController(EditorPages pages, ContentFiles files, Publisher publisher) {
        this.pages = pages;
        this.files = files;
        this.publisher = publisher;
    }

    @GetMapping("/desk/write")
    String open(@RequestParam(defaultValue = "") String path, @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String gap, HttpServletResponse response, Model model) {
        try {
            return show(this.pages.opened(path.strip(), entry, gap), model);
        }
        catch (TextRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(this.pages.refused(new ContentText(path, ""), "", gap, refused), model);
        }
    }

    /// What the text would give, for the script that asks while somebody types.
    @PostMapping("/desk/write/try")
    String trial(@RequestParam(defaultValue = "") String path, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String gap, Model model) {
        model.addAttribute("trial", this.pages.trial(new ContentText(path, lines(text)), gap));
        return "desk/tried";
    }

    /// @param then `save`, or anything else to look at the text only
    @PostMapping("/desk/write")
    String save(@RequestParam(defaultValue = "") String path, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String gap,
            @RequestParam(defaultValue = "") String then, HttpServletResponse response, Model model)
            throws InterruptedException {
        ContentText written = new ContentText(path.strip(), lines(text));
        if (!then.equals("save") || !this.pages.isWritable()) {
            return show(this.pages.page(written, version, gap, EditorPage.Said.NOTHING), model);
        }
        try {
            this.files.save(written, version);
        }
        catch (TextChangedException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(this.pages.changed(written, changed.now().version(), gap, changed), model);
        }
        catch (TextRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(this.pages.refused(written, version, gap, refused), model);
        }
        Thread.ofVirtual().name("keyfound-desk").start(this.publisher::publish).join(PATIENCE);
        return gap.isEmpty() ? "redirect:/desk/publications" : "redirect:/desk/gaps?done=written";
    }

    private static String show(EditorPage page, Model model) {
        model.addAttribute("page", page);
        return "desk/editor";
    }

    /// Browsers send text with CR LF.
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

}
