package keyfound.content.outline;

/// What a heading, or the file itself, was taken for.
enum Role {

    /// It asks; what stands below it answers.
    QUESTION("question"),

    /// It only names what stands below it, all of which is one entry.
    NAME("entry with its name"),

    /// It groups what stands below it; its own text is an entry of its own.
    GROUP("group"),

    /// It belongs to the answer above it.
    PART("part of the answer");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// What it is called in explanations.
    String word() {
        return this.word;
    }

}
