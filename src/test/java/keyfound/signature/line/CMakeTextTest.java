package keyfound.signature.line;

import org.junit.jupiter.api.Test;

import keyfound.signature.PasteReader;

import static org.assertj.core.api.Assertions.assertThat;

class CMakeTextTest {

    @Test
    void aParagraphThatCMakeBrokeIsOneMessage() {
        String text = """
                CMake Error at CMakeLists.txt:5 (find_package):
                  By not providing "FindZorb.cmake" in CMAKE_MODULE_PATH this project has
                  asked CMake to find a package configuration file provided by "Zorb", but
                  CMake did not find one.

                  Could not find a package configuration file provided by "Zorb".

                -- Configuring incomplete, errors occurred!
                """;

        assertThat(PasteReader.read(text).candidates()).extracting(candidate -> candidate.text())
            .contains(
                    "By not providing \"FindZorb.cmake\" in CMAKE_MODULE_PATH this project has asked CMake to find a "
                            + "package configuration file provided by \"Zorb\", but CMake did not find one.",
                    "Could not find a package configuration file provided by \"Zorb\".");
    }

    @Test
    void indentedLinesBelowAnythingElseStayApart() {
        assertThat(PasteReader.read("make: Error at a.c:5:\n  first failed\n  second failed").lines())
            .extracting(PasteLine::text)
            .containsExactly("make: Error at a.c:5:", "  first failed", "  second failed");
    }

}
