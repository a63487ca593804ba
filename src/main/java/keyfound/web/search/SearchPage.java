package keyfound.web.search;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;
import keyfound.search.Verdict;
import keyfound.web.answer.ShownEntry;
import keyfound.web.site.EntryNotes;
import keyfound.web.site.Head;
import keyfound.web.site.Helped;
import keyfound.web.site.Link;
import keyfound.web.site.TranslationLink;

/// What `search.html` prints.
///
/// @param paste how the paste was read; empty for a plain question
/// @param suggestion a better spelling; empty when there is none
public record SearchPage(Head head, Brought brought, Optional<PasteReading> paste, Found found, Narrowing narrowing,
        Optional<Link> suggestion) {

    private static final int MOST_ROWS = 5;

    private static final int FEW = 5;

    /// What the reader brought.
    ///
    /// @param text for the box
    /// @param asked whether there is any text; without, the page only offers the box
    /// @param brief the text as a title has room for it; empty for a paste
    public record Brought(String text, boolean asked, String brief) {
    }

    /// What was found.
    ///
    /// @param total hits on all pages
    /// @param choices entries with nearly the same message; empty when there is nothing to choose
    /// @param open the hit that stands first with its answer, when it is known or similar; only on the first page
    /// @param hits the others
    public record Found(Verdict verdict, long total, List<ChoiceLine> choices, Optional<OpenAnswer> open,
            List<HitLine> hits) {

        public Found {
            choices = List.copyOf(choices);
            hits = List.copyOf(hits);
        }

        /// Whether verdicts are told of single hits: where nothing convinces there is none to tell.
        public boolean isJudged() {
            return this.verdict != Verdict.UNKNOWN;
        }

    }

    /// How the result is narrowed, and how it can be.
    ///
    /// @param narrowed whether a filter is set
    public record Narrowing(Filters filters, Pager pager, boolean narrowed) {
    }

    /// HTML drops a newline that comes first in a text area, so one is added for it to
    /// drop.
    public String boxText() {
        return this.brought.text.isEmpty() ? "" : "\n" + this.brought.text;
    }

    /// Height of the box.
    public int rows() {
        return Math.clamp(this.brought.text.lines().count(), 1, MOST_ROWS);
    }

    /// Whether the other hits are folded away, because the answer stands open above them
    /// and nobody narrowed the result.
    public boolean isFolded() {
        return this.found.open.filter(OpenAnswer::isCertain).isPresent() && !this.found.hits.isEmpty()
                && !this.narrowing.narrowed;
    }

    /// Key of the title above the other hits.
    public String listTitle() {
        if (this.found.open.isPresent()) {
            return "search.others";
        }
        return this.found.isJudged() ? "search.hits" : "search.nearest";
    }

    /// The hits shown at once: where nothing convinces, or something stands above, a few
    /// are enough.
    public List<HitLine> near() {
        return this.found.hits.subList(0, nearCount());
    }

    /// The hits that unfold on demand.
    public List<HitLine> further() {
        return this.found.hits.subList(nearCount(), this.found.hits.size());
    }

    private int nearCount() {
        boolean all = this.narrowing.narrowed || this.narrowing.pager.previous().isPresent() || isFolded()
                || (this.found.isJudged() && this.found.open.isEmpty());
        return all ? this.found.hits.size() : Math.min(FEW, this.found.hits.size());
    }

    /// How the paste was read.
    ///
    /// @param signature what was recognised in it; may be empty
    /// @param telling the lines that gave it away
    /// @param lineCount of the whole text
    /// @param noise lines passed over
    /// @param ignored those lines, in order
    /// @param truncated whether only the telling part of it was searched
    public record PasteReading(String signature, List<TellingLine> telling, int lineCount, int noise,
            List<IgnoredLines> ignored, boolean truncated) {

        public PasteReading {
            telling = List.copyOf(telling);
            ignored = List.copyOf(ignored);
        }

    }

    /// @param line 1-based
    /// @param text with its telling words marked
    /// @param written the error text of the entry it matched, with what the line says of
    /// it
    /// marked; may be empty
    public record TellingLine(int line, SafeHtml text, SafeHtml written) {
    }

    /// Lines passed over for the same reason.
    ///
    /// @param lines `4` or `4–17`
    /// @param why key of the words for the reason
    public record IgnoredLines(String lines, String why) {
    }

    /// One of several entries with nearly the same message.
    ///
    /// @param message with what only this one says marked
    /// @param brought whether the paste says that
    public record ChoiceLine(String href, String question, SafeHtml message, String lang, boolean brought) {
    }

    /// A hit in the list.
    public record HitLine(String href, SafeHtml question, SafeHtml snippet, String lang, Link collection,
            List<Link> tags, Judgement judgement) {

        public HitLine {
            tags = List.copyOf(tags);
        }

    }

    /// Why a hit is one.
    ///
    /// @param line the line of the paste that speaks for it most; empty for a plain question
    /// @param difference what tells the paste from the entry
    public record Judgement(Verdict verdict, Optional<TellingLine> line, Optional<Difference> difference) {
    }

    /// @param message key of the sentence that names it
    /// @param brought as the paste has it; may be empty
    /// @param written as the entry has it; may be empty
    public record Difference(String message, String brought, String written) {
    }

    /// A hit with its whole answer.
    ///
    /// @param hit known, or similar: then its difference is told first and its answer unfolds on demand
    /// @param twins the same entry in other languages
    /// @param helped how often it helped, and whether it did now
    public record OpenAnswer(HitLine hit, ShownEntry entry, EntryNotes notes, List<TranslationLink> twins,
            Helped helped) {

        public OpenAnswer {
            twins = List.copyOf(twins);
        }

        public boolean isCertain() {
            return this.hit.judgement().verdict() == Verdict.KNOWN;
        }

    }

}
