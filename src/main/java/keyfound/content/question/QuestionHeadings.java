package keyfound.content.question;

import java.util.List;

/// `### Why does it stop?` or `### It stops`, without marker, in a FAQ or troubleshooting page or below a heading of that
/// kind.
final class QuestionHeadings extends HeadingStyle {

    @Override
    String name() {
        return "headings of a FAQ";
    }

    @Override
    Part partOf(Outline outline, int heading, Above above) {
        String words = outline.wordsOf(heading);
        Part aside = (above.part() == Part.GROUP) ? Part.GROUP : Part.ANSWER;
        if (!above.faq() || HeadingWords.isAside(words) || (!outline.asks(heading) && HeadingWords.isFaq(words))) {
            return aside;
        }
        if (above.part() != Part.GROUP) {
            return belowQuestion(outline, heading, above) && siblingsAsk(outline, heading) ? Part.QUESTION
                    : Part.ANSWER;
        }
        if (hasParts(outline, heading)) {
            return Part.QUESTION;
        }
        if (isTitle(outline, heading) && !outline.asks(heading)) {
            return Part.GROUP;
        }
        boolean groups = groupsQuestions(outline, heading);
        if (outline.hasTextBelow(heading)) {
            return (groups && !outline.asks(heading) && !HeadingWords.fails(words)) ? Part.GROUP : Part.QUESTION;
        }
        if (outline.childrenOf(heading).isEmpty()) {
            return outline.asks(heading) ? Part.QUESTION : Part.GROUP;
        }
        boolean trouble = outline.asks(heading) || isTroubleInSteps(outline, heading);
        return (trouble && !groups) ? Part.QUESTION : Part.GROUP;
    }

    /// `## Slow queries` above `### Find them` and `### Kill them`, beside troubles with
    /// a
    /// text of their own.
    private static boolean isTroubleInSteps(Outline outline, int heading) {
        String words = outline.wordsOf(heading);
        boolean steps = outline.childrenOf(heading)
            .stream()
            .noneMatch(child -> outline.asks(child) || HeadingWords.fails(outline.wordsOf(child)));
        return steps && HeadingWords.fails(words) && !HeadingWords.gathersTroubles(words)
                && outline.parentOf(heading)
                    .stream()
                    .flatMap(parent -> outline.childrenOf(parent).stream())
                    .anyMatch(sibling -> sibling != heading && outline.hasTextBelow(sibling)
                            && HeadingWords.fails(outline.wordsOf(sibling)));
    }

    /// A symptom and its solution say that the heading above them is what is asked; so
    /// does what its writer calls the parts of other answers, too.
    private static boolean hasParts(Outline outline, int heading) {
        List<Integer> children = outline.childrenOf(heading);
        return children.stream().anyMatch(child -> HeadingWords.isPart(outline.wordsOf(child))) && children.stream()
            .allMatch(child -> HeadingWords.isPart(outline.wordsOf(child)) || isRepeatedPart(outline, child));
    }

    private static boolean isRepeatedPart(Outline outline, int heading) {
        return outline.isRepeated(heading) && !outline.asks(heading) && !HeadingWords.fails(outline.wordsOf(heading));
    }

    /// Inside an answer only what clearly asks or complains begins another entry.
    private static boolean belowQuestion(Outline outline, int heading, Above above) {
        String words = outline.wordsOf(heading);
        return above.part() == Part.QUESTION && !HeadingWords.isPart(words)
                && (outline.asks(heading) || HeadingWords.fails(words));
    }

    /// One step of several that happens to ask is a step.
    private static boolean siblingsAsk(Outline outline, int heading) {
        return outline.parentOf(heading).map(outline::childrenComplain).orElse(true);
    }

    private static boolean isTitle(Outline outline, int heading) {
        return outline.levelOf(heading) == 1;
    }

    /// Most of the headings below it ask.
    private static boolean groupsQuestions(Outline outline, int heading) {
        List<Integer> children = outline.childrenOf(heading);
        long asking = children.stream().filter(outline::asks).count();
        return asking * 2 > children.size();
    }

}
