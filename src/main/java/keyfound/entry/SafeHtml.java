package keyfound.entry;

/// HTML that went through the sanitiser (or was built from escaped text) and may be
/// printed as it is.
///
/// Only the content room makes it from foreign text; a template prints no other text
/// unescaped.
///
/// @param html well-formed flow content without anything active; empty when there is
/// nothing to show
public record SafeHtml(String html) {

    public static final SafeHtml EMPTY = new SafeHtml("");

    public boolean isEmpty() {
        return this.html.isEmpty();
    }

    @Override
    public String toString() {
        return this.html;
    }

}
