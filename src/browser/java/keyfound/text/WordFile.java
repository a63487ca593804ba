package keyfound.text;

import keyfound.browser.script.CarriedTexts;

/// In the place of the class that reads files: a script has none. Its texts are loaded
/// beside it, which also leaves the code that decodes files out.
public final class WordFile {

    private WordFile() {
    }

    public static String text(Class<?> home, String name) {
        return CarriedTexts.list(home.getName().substring(0, home.getName().lastIndexOf('.') + 1) + name);
    }

}
