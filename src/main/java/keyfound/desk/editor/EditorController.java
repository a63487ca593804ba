package keyfound.desk.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

import keyfound.access.Audience;
import keyfound.demand.KeptText;
import keyfound.publication.Publisher;
import keyfound.publication.writing.ContentBranches;
import keyfound.publication.writing.ContentFiles;
import keyfound.publication.writing.ContentPicture;
import keyfound.publication.writing.TextChangedException;
import keyfound.publication.writing.TextRefusedException;

/// Opens, tries and saves texts of the content, and takes pictures for them.
@Controller
final class EditorController {

    /// Long enough for an edit to be published, short enough for somebody who waits.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// What hosting services show of a commit on one line.
    private static final int LONGEST_SUMMARY = 72;

    /// A picture as a page of its own runs nothing and fetches nothing.
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final EditorPages pages;

    private final ContentFiles files;

    private final ContentBranches branches;

    private final Publisher publisher;

    private final EditorSettings settings;

    EditorController(EditorPages pages, ContentFiles files, ContentBranches branches, Publisher publisher,
            EditorSettings settings) {
        this.pages = pages;
        this.files = files;
        this.branches = branches;
        this.publisher = publisher;
        this.settings = settings;
    }

    @GetMapping("/desk/write")
    String open(@RequestParam(defaultValue = "") String path, @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String gap, @RequestParam(defaultValue = "") String branch,
            HttpServletResponse response, Model model) {
        EditedText form = EditedText.opened(path, gap, branch);
        try {
            return show(this.pages.opened(form, entry), model);
        }
        catch (TextRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(this.pages.refused(form, refused), model);
        }
    }

    /// What the text would give, for the script that asks while somebody types.
    @PostMapping("/desk/write/try")
    String trial(@ModelAttribute EditedText form, Model model) {
        model.addAttribute("trial", this.pages.trial(form));
        return "desk/tried";
    }

    /// @param then `save`, `picture` to add one, or anything else to look at the text
    /// only
    @PostMapping("/desk/write")
    String save(@ModelAttribute EditedText form, @RequestParam(defaultValue = "") String then,
            @RequestParam(required = false) @Nullable MultipartFile picture, HttpServletResponse response, Model model)
            throws InterruptedException, IOException {
        try {
            if (then.equals("picture") && picture != null && !picture.isEmpty()) {
                Added added = added(form, picture);
                String text = form.content().text();
                return show(this.pages
                    .page(form.with(text + (text.endsWith("\n") ? "" : "\n") + "\n" + added.markdown() + "\n",
                            form.version(), added.branch()), EditorPage.Said.NOTHING),
                        model);
            }
            return (then.equals("save") && this.pages.way() != EditorPage.Way.NOWHERE) ? saved(form)
                    : show(this.pages.page(form, EditorPage.Said.NOTHING), model);
        }
        catch (TextChangedException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(this.pages.changed(form, changed), model);
        }
        catch (TextRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(this.pages.refused(form, refused), model);
        }
    }

    private String saved(EditedText form) throws InterruptedException {
        if (this.pages.way() == EditorPage.Way.BRANCH) {
            String branch = this.branches.save(form.content(), form.version(), form.branch(), said(form));
            return "redirect:/desk/write?path=" + encoded(form.path()) + "&branch=" + encoded(branch) + "&gap="
                    + encoded(form.gap());
        }
        this.files.save(form.content(), form.version());
        Thread.ofPlatform().name("keyfound-desk").daemon().start(this.publisher::publish).join(PATIENCE);
        return form.gap().isEmpty() ? "redirect:/desk/publications" : "redirect:/desk/gaps?done=written";
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /// Adds a picture, for the script that takes what is dropped.
    @PostMapping(path = "/desk/write/picture")
    @ResponseBody
    ResponseEntity<Added> add(@ModelAttribute EditedText form, @RequestParam MultipartFile picture) throws IOException {
        try {
            return ResponseEntity.ok(added(form, picture));
        }
        catch (TextRefusedException refused) {
            return ResponseEntity.badRequest().body(new Added("", "", refused.said()));
        }
    }

    private Added added(EditedText form, MultipartFile file) throws IOException {
        @Nullable String sent = file.getOriginalFilename();
        ContentPicture picture = ContentPicture.of((sent == null) ? "" : sent, file.getBytes());
        return switch (this.pages.way()) {
            case FOLDER -> new Added(markdown(picture, this.files.add(picture, form.path())), "", "");
            case BRANCH -> {
                ContentBranches.Added added = this.branches.add(picture, form.path(), form.branch(), said(form));
                yield new Added(markdown(picture, added.name()), added.branch(), "");
            }
            case NOWHERE -> throw TextRefusedException.nothingIsSaved();
        };
    }

    private static String markdown(ContentPicture picture, String name) {
        return "![" + picture.stem().replace('-', ' ') + "](" + name + ")";
    }

    /// A picture beside a text, before it is published.
    @GetMapping("/desk/write/picture")
    @ResponseBody
    ResponseEntity<byte[]> picture(@RequestParam String path, @RequestParam(defaultValue = "") String branch) {
        try {
            Optional<ContentPicture> found = this.branches.picture(path, branch).or(() -> this.files.picture(path));
            return found
                .map(picture -> ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(picture.mediaType()))
                    .header("Content-Security-Policy", SANDBOX)
                    .body(picture.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
        }
        catch (TextRefusedException _) {
            return ResponseEntity.notFound().build();
        }
    }

    private ContentBranches.Said said(EditedText form) {
        @Nullable Authentication login = SecurityContextHolder.getContext().getAuthentication();
        String account = (login != null) ? login.getName() : Audience.current().name();
        return new ContentBranches.Said(account, this.settings.mailOf(account),
                KeptText.line(this.pages.summary(form), LONGEST_SUMMARY));
    }

    private static String show(EditorPage page, Model model) {
        model.addAttribute("page", page);
        return "desk/editor";
    }

    /// What became of a picture.
    ///
    /// @param markdown that shows it; empty when it was refused
    /// @param branch that has it; empty where it lies in a folder
    /// @param refused why it was not taken; empty when it was
    record Added(String markdown, String branch, String refused) {
    }

}
