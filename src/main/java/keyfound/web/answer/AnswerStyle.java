package keyfound.web.answer;

import java.util.List;

/// How to dress an answer.
///
/// @param heading level of the answer's uppermost headings, 2 to 6, so that the page's
/// outline has no gaps
/// @param imageHosts other sites whose images are shown; an image from elsewhere becomes
/// a link
public record AnswerStyle(int heading, Highlights marks, List<String> imageHosts) {

    public AnswerStyle {
        if (heading < 2 || heading > 6) {
            throw new IllegalArgumentException("heading level " + heading + " is not between 2 and 6");
        }
        imageHosts = List.copyOf(imageHosts);
    }

    public AnswerStyle below(int heading) {
        return new AnswerStyle(Math.min(6, heading + 1), this.marks, this.imageHosts);
    }

}
