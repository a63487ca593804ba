package keyfound.web.search;

import java.util.List;
import java.util.Optional;

import keyfound.entry.SafeHtml;
import keyfound.search.HitPage;
import keyfound.search.QueryReading;
import keyfound.search.Reason;
import keyfound.search.Verdict;
import keyfound.web.answer.ShownEntry;
import keyfound.web.ask.AskForm;
import keyfound.web.site.EntryNotes;
import keyfound.web.site.Head;
import keyfound.web.site.HeadedPage;
import keyfound.web.site.Helped;
import keyfound.web.site.Link;
import keyfound.web.site.TranslationLink;

/// What `search.html` prints.
///
/// @param paste how the paste was read; empty for a plain question
/// @param suggestion a better spelling; empty when there is none
/// @param asking what the reader can do when nothing answers
public record SearchPage(Head head, Brought brought, Optional<PasteReading> paste, Found found, Narrowing narrowing,
        Optional<Link> suggestion, Asking asking) implements HeadedPage {

    private static final int MOST_ROWS = 5;

    private static final int FEW = 5;

    /// What the reader brought.
    ///
    /// @param box what the search box shows of it
    /// @param asked whether there is any text; without text the page only offers the box
    /// @param brief the text, or the signature of a paste, in the length of a title
    /// @param line of a text of several lines the most telling one, which stands for it
    /// @param kind message, question or a few words
    public record Brought(BoxText box, boolean asked, String brief, Optional<String> line, QueryReading.Kind kind) {

        public boolean isFewWords() {
            return this.kind == QueryReading.Kind.WORDS;
        }

    }

    /// What was found.
    ///
    /// @param count number of answers on all pages, twins counted once
    /// @param more whether there are more than that
    /// @param choices entries with nearly the same message; empty when there is nothing
    /// to choose
    /// @param open the first hit with its answer, when it is known or similar; only on
    /// the first page
    /// @param also known hits that explain other lines of the paste than the open one
    /// @param hits the other hits
    public record Found(Verdict verdict, long count, boolean more, List<ChoiceLine> choices, Optional<OpenAnswer> open,
            List<HitLine> also, List<HitLine> hits) {

        public Found {
            choices = List.copyOf(choices);
            also = List.copyOf(also);
            hits = List.copyOf(hits);
        }

        /// Whether single hits show verdicts: when nothing is known or similar, they show
        /// none.
        public boolean isJudged() {
            return this.verdict != Verdict.UNKNOWN;
        }

        /// How many answers there are besides the one that stands open.
        public String others() {
            return (this.count - 1 - this.also.size()) + ((this.count == HitPage.MOST_COUNTED) ? "+" : "");
        }

        /// Whether the reader has to say which entry it is, since what he brought does
        /// not.
        public boolean isUndecided() {
            return !this.choices.isEmpty() && this.choices.stream().noneMatch(ChoiceLine::brought);
        }

    }

    /// The filters of the result, and those that can be chosen.
    ///
    /// @param narrowed whether a filter is set
    /// @param orders the orders to choose from; empty where the order is fixed
    public record Narrowing(Filters filters, Pager pager, boolean narrowed, List<BrowsePage.Sort> orders) {

        public Narrowing {
            orders = List.copyOf(orders);
        }

    }

    /// What happens after the search.
    ///
    /// @param number of the search as it is remembered; empty when it is not
    /// @param form of a question about it; empty when an answer is known
    /// @param share what can be sent to somebody else; empty for a blank search
    public record Asking(String number, Optional<AskForm> form, Optional<ResultShare> share) {
    }

    /// The words that led to the open answer, with little of their line around them;
    /// empty when the reader brought no more than that line.
    public Optional<SafeHtml> evidence() {
        return this.found.open.isPresent() ? this.paste.flatMap(PasteReading::evidence) : Optional.empty();
    }

    /// HTML drops a newline at the beginning of a text area, so one more is added.
    public String boxText() {
        String text = this.brought.box.text();
        return text.isEmpty() ? "" : "\n" + text;
    }

    /// The first line that the box shows of a text that is too long for it; 0 when the
    /// box shows all of it.
    public int boxFrom() {
        return this.brought.box.firstLine();
    }

    /// Height of the search box.
    public int rows() {
        return Math.clamp(this.brought.box.text().lines().count(), 1, MOST_ROWS);
    }

    /// Whether the other hits are folded away, because the answer stands open above them
    /// and no filter is set.
    public boolean isFolded() {
        return this.found.open.filter(OpenAnswer::isCertain).isPresent() && !this.found.hits.isEmpty()
                && !this.narrowing.narrowed && !this.brought.isFewWords();
    }

    /// Key of the verdict's words.
    public String verdict() {
        if (this.found.count == 0) {
            return "verdict.nothing";
        }
        boolean question = this.brought.kind == QueryReading.Kind.QUESTION;
        return switch (this.found.verdict) {
            case KNOWN -> question ? "verdict.question.known" : "verdict.known";
            case SIMILAR -> question ? "verdict.question.similar" : "verdict.similar";
            case UNKNOWN -> question ? "verdict.question.unknown" : "verdict.unknown";
        };
    }

    /// Whether single hits show verdicts. A list of answers to a few words has none.
    public boolean isJudged() {
        return this.found.isJudged() && !this.brought.isFewWords();
    }

    /// Whether filters stand beside the result: what merely comes nearest is not worth
    /// narrowing.
    public boolean isFiltered() {
        return !this.narrowing.filters.isEmpty()
                && (isJudged() || this.brought.isFewWords() || this.narrowing.narrowed);
    }

    /// Whether there is something to send to others that the address bar does not hold.
    public boolean isShared() {
        boolean unknown = this.found.verdict != Verdict.KNOWN && !this.brought.isFewWords();
        return this.asking.share.isPresent() && (unknown || this.brought.line.isPresent());
    }

    /// Key of the title above the other hits.
    public String listTitle() {
        if (this.brought.isFewWords()) {
            return "search.hits";
        }
        if (this.found.open.isPresent()) {
            return "search.others";
        }
        return this.found.isJudged() ? "search.hits" : "search.nearest";
    }

    /// The hits shown at once: only a few when nothing is known or similar, or when an
    /// answer stands above.
    public List<HitLine> near() {
        return this.found.hits.subList(0, nearCount());
    }

    /// The hits that unfold on demand.
    public List<HitLine> further() {
        return this.found.hits.subList(nearCount(), this.found.hits.size());
    }

    private int nearCount() {
        boolean all = this.brought.isFewWords() || this.narrowing.narrowed
                || this.narrowing.pager.previous().isPresent() || isFolded()
                || (this.found.isJudged() && this.found.open.isEmpty());
        return all ? this.found.hits.size() : Math.min(FEW, this.found.hits.size());
    }

    /// How the paste was read.
    ///
    /// @param signature what was recognised; may be empty
    /// @param telling the telling lines
    /// @param lineCount number of lines of the whole text
    /// @param noise number of ignored lines
    /// @param ignored the ignored lines, in order
    /// @param truncated whether only the most telling part was searched
    /// @param reason which parts of the message decided
    public record PasteReading(String signature, List<TellingLine> telling, int lineCount, int noise,
            List<IgnoredLines> ignored, boolean truncated, Reason reason) {

        public PasteReading {
            telling = List.copyOf(telling);
            ignored = List.copyOf(ignored);
        }

        Optional<SafeHtml> evidence() {
            return (this.lineCount < 2) ? Optional.empty()
                    : this.telling.stream().map(TellingLine::cut).filter(cut -> !cut.isEmpty()).findFirst();
        }

    }

    /// @param line 1-based
    /// @param text the line with its telling words marked
    /// @param cut the same from a little before the first marked word; empty without one
    /// @param written the matched error text of the entry, with the words of the line
    /// marked; empty where the line says just that
    public record TellingLine(int line, SafeHtml text, SafeHtml cut, SafeHtml written) {
    }

    /// Lines ignored for the same reason.
    ///
    /// @param lines `4` or `4–17`
    /// @param why key of the words for the reason
    public record IgnoredLines(String lines, String why) {
    }

    /// One of several entries with nearly the same message.
    ///
    /// @param message the message with the words marked that only this entry has
    /// @param brought whether the paste has those words
    public record ChoiceLine(String href, String question, SafeHtml message, String lang, boolean brought) {
    }

    /// A hit in the list.
    ///
    /// @param labels links to its collection, its tags and its twins
    public record HitLine(String href, SafeHtml question, SafeHtml snippet, String lang, Labels labels,
            Judgement judgement) {

        /// Who brought one line knows which one it is.
        HitLine withoutLine() {
            return new HitLine(this.href, this.question, this.snippet, this.lang, this.labels,
                    new Judgement(this.judgement.verdict, Optional.empty(), this.judgement.difference));
        }

    }

    /// Where else an entry stands.
    ///
    /// @param also the same entry in other languages
    public record Labels(Link collection, List<Link> tags, List<Link> also) {

        public Labels {
            tags = List.copyOf(tags);
            also = List.copyOf(also);
        }

    }

    /// Why an entry is a hit.
    ///
    /// @param line the line of the paste that matches best; empty for a plain question
    /// @param difference the difference between the paste and the entry
    public record Judgement(Verdict verdict, Optional<TellingLine> line, Optional<Difference> difference) {
    }

    /// @param message key of the sentence about the difference
    /// @param brought the words of the paste; may be empty
    /// @param written the words of the entry; may be empty
    public record Difference(String message, String brought, String written) {
    }

    /// A hit with its whole answer.
    ///
    /// @param hit known, or similar: then its difference comes first and its answer
    /// unfolds on demand
    /// @param twins the same entry in other languages
    /// @param helped how often the entry helped, and whether it did now
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
