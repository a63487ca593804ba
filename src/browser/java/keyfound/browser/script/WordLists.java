package keyfound.browser.script;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/// Names the word lists that go into the script.
public final class WordLists implements ResourceSupplier {

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] { "keyfound/search/query/codes.txt", "keyfound/search/query/documentation-words.txt",
                "keyfound/search/query/glossary.txt", "keyfound/search/query/short-forms.txt",
                "keyfound/search/query/signs.txt", "keyfound/search/message/or-phrases.txt",
                "keyfound/search/verdict/common-words.txt", "keyfound/search/verdict/general-errors.txt",
                "keyfound/text/analysis/simplified.txt", "keyfound/text/analysis/unaccented.txt" };
    }

}
