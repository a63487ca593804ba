package keyfound.publication.writing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import keyfound.text.Sha256;

/// A picture that a maintainer adds to the content. Its kind is told by its bytes, and no
/// other than these kinds is taken: PNG, JPEG, GIF, WebP, AVIF, and SVG that runs nothing
/// and fetches nothing.
public final class ContentPicture {

    public static final int MOST_BYTES = 5 << 20;

    private static final int LONGEST_STEM = 60;

    /// The first bytes of each kind, by the end of its name; `.` stands for any byte.
    private static final Map<String, String> BEGINNINGS = Map.of(".png", "\u0089PNG\r\n\u001A\n", ".jpg",
            "\u00FF\u00D8\u00FF", ".gif", "GIF8", ".webp", "RIFF....WEBP", ".avif", "....ftypavif");

    /// Elements that run or fetch something, or bring HTML in.
    private static final Set<String> ACTIVE = Set.of("script", "foreignobject", "iframe", "embed", "object", "audio",
            "video", "handler", "listener", "set", "animate", "animatetransform", "animatemotion", "image", "feimage",
            "style");

    private final String stem;

    private final String end;

    private final byte[] bytes;

    private ContentPicture(String stem, String end, byte[] bytes) {
        this.stem = stem;
        this.end = end;
        this.bytes = bytes;
    }

    /// @param name as its writer has it
    /// @param bytes not copied
    /// @throws TextRefusedException when it is too large, or of none of the kinds
    public static ContentPicture of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new TextRefusedException("the picture has more than " + MOST_BYTES + " bytes; make it smaller");
        }
        String end = end(bytes).orElseThrow(() -> new TextRefusedException("'" + name
                + "' is no picture that is taken: PNG, JPEG, GIF, WebP, AVIF, or SVG that neither runs nor fetches anything"));
        return new ContentPicture(stem(name, bytes), end, bytes);
    }

    /// Its name without an end, of letters, digits and hyphens.
    public String stem() {
        return this.stem;
    }

    /// Not copied.
    public byte[] bytes() {
        return this.bytes;
    }

    private static Optional<String> end(byte[] bytes) {
        return BEGINNINGS.entrySet()
            .stream()
            .filter(kind -> begins(bytes, kind.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .or(() -> isPlainSvg(bytes) ? Optional.of(".svg") : Optional.empty());
    }

    private static boolean begins(byte[] bytes, String beginning) {
        byte[] expected = beginning.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] != '.' && expected[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Without a document type nothing is fetched while it is read.
    private static boolean isPlainSvg(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean svg = false;
            while (xml.hasNext()) {
                int event = xml.next();
                boolean harmless = switch (event) {
                    case XMLStreamReader.START_ELEMENT -> {
                        svg |= xml.getLocalName().equals("svg");
                        yield svg && isPlain(xml);
                    }
                    case XMLStreamReader.DTD, XMLStreamReader.PROCESSING_INSTRUCTION,
                            XMLStreamReader.ENTITY_REFERENCE ->
                        false;
                    default -> true;
                };
                if (!harmless) {
                    return false;
                }
            }
            return svg;
        }
        catch (XMLStreamException _) {
            return false;
        }
    }

    /// Links lead to parts of the same picture only.
    private static boolean isPlain(XMLStreamReader element) {
        if (ACTIVE.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            boolean leads = name.equals("href") || name.equals("src");
            if (name.startsWith("on") || (leads && !value.startsWith("#"))
                    || value.replaceAll("url\\(\\s*['\"]?#", "").contains("url(") || value.contains("javascript:")) {
                return false;
            }
        }
        return true;
    }

    private static String stem(String name, byte[] bytes) {
        String plain = name.replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
        String stem = plain.replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
        return stem.isEmpty() ? "picture-" + Sha256.hex(bytes).substring(0, 8)
                : stem.substring(0, Math.min(LONGEST_STEM, stem.length()));
    }

    /// For the header `Content-Type`.
    public String mediaType() {
        return switch (this.end) {
            case ".jpg" -> "image/jpeg";
            case ".svg" -> "image/svg+xml";
            default -> "image/" + this.end.substring(1);
        };
    }

    /// Its name, with a number when that is taken.
    String freeName(Predicate<String> taken) {
        String name = this.stem + this.end;
        for (int number = 2; taken.test(name); number++) {
            name = this.stem + "-" + number + this.end;
        }
        return name;
    }

    @Override
    public String toString() {
        return this.stem + this.end;
    }

}
