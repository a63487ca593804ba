package keyfound.publication.writing;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Only pictures that run nothing become files of the content.
class ContentPictureTest {

    private static final String PNG = "\u0089PNG\r\n\u001A\nrest";

    @Test
    void theBytesTellTheKindNotTheName() {
        assertThat(picture("evil.html", PNG)).hasToString("evil.png");
        assertThat(picture("../../Ein Bild (2).jpeg", "\u00FF\u00D8\u00FFrest")).hasToString("ein-bild-2.jpg");
        assertThat(picture("截图.webp", "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ")).hasToString("截图.webp");
        assertThat(picture("....", PNG).toString()).matches("picture-[0-9a-f]{8}\\.png");
        assertThat(picture("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0' fill='url(#a)'/></svg>")
            .mediaType()).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html><script>alert(1)</script></html>", "%PDF-1.7", "MZ", "",
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:h='http://www.w3.org/1999/xhtml'><h:script/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:alert(1)'/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><use xlink:href='https://evil.example/x.svg#a'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink'/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'https://evil.example/'</style></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><path style='fill:url(https://evil.example/)'/></svg>",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
            "<?xml-stylesheet href='https://evil.example/'?><svg xmlns='http://www.w3.org/2000/svg'/>" })
    void whatMayRunOrFetchIsRefused(String text) {
        assertThatThrownBy(() -> picture("a.svg", text)).isInstanceOf(TextRefusedException.class)
            .hasMessageContaining("no picture");
    }

    @Test
    void aLargePictureIsRefusedWithItsBound() {
        assertThatThrownBy(() -> ContentPicture.of("a.png", new byte[ContentPicture.MOST_BYTES + 1]))
            .isInstanceOf(TextRefusedException.class)
            .hasMessageContaining("5242880");
    }

    private static ContentPicture picture(String name, String text) {
        boolean latin = text.chars().allMatch(unit -> unit < 256);
        return ContentPicture.of(name, text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

}
