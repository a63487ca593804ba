package keyfound.content.html;

import keyfound.entry.CollectionId;
import keyfound.text.LowerCase;
import keyfound.text.Transliteration;

/// The permanent name of a FAQ file, made of its path alone.
public final class CollectionIds {

    private static final int MAX_CHARS = 120;

    private CollectionIds() {
    }

    /// Path without extension, lower case, parts joined with `-`, in ASCII; `README` and
    /// `index` take their folder's name.
    /// @param path relative to the content folder, with `/` between its parts
    public static CollectionId of(String path) {
        String name = LowerCase.of(path);
        if (name.endsWith(".md") || name.endsWith(".mdx")) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        for (String silent : new String[] { "/readme", "/index" }) {
            if (name.endsWith(silent)) {
                name = name.substring(0, name.length() - silent.length());
            }
        }
        String id = Transliteration.slug(name, MAX_CHARS);
        return new CollectionId(id.isEmpty() ? "c-" + Integer.toHexString(path.hashCode()) : id);
    }

}
