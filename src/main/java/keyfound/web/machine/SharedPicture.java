package keyfound.web.machine;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the picture that other sites show beside a link to a page: the mark, the site's
/// name and a title on the marker.
final class SharedPicture {

    /// As Open Graph and Twitter ask for.
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 630;

    private static final int MARGIN = 84;

    private static final int MOST_LINES = 4;

    private static final int TITLE_SIZE = 62;

    private static final Color PAPER = new Color(0xfcfbf8);

    private static final Color INK = new Color(0x1d2022);

    private static final Color TEAL = new Color(0x0a5c57);

    private static final Color MARKER = new Color(0xffe7a3);

    private static final Color AMBER = new Color(0xffcf5c);

    private SharedPicture() {
    }

    /// @return a PNG
    static byte[] of(String site, String title) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(TEAL);
            pen.fillRect(0, HEIGHT - 18, WIDTH, 18);
            mark(pen);
            pen.setColor(INK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
            pen.drawString(site, MARGIN + 92, MARGIN + 46);
            title(pen, title);
        }
        finally {
            pen.dispose();
        }
        return png(picture);
    }

    /// The lens with its key, as `icon.svg` has it on 32 by 32.
    private static void mark(Graphics2D pen) {
        Graphics2D own = (Graphics2D) pen.create();
        own.translate(MARGIN, MARGIN);
        own.scale(2, 2);
        own.setColor(TEAL);
        own.fill(new RoundRectangle2D.Double(0, 0, 32, 32, 16, 16));
        own.setColor(Color.WHITE);
        own.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        own.draw(new Ellipse2D.Double(7, 7, 12, 12));
        own.draw(new Line2D.Double(17.4, 17.4, 26, 26));
        own.draw(new Line2D.Double(22, 22, 25, 19));
        own.draw(new Line2D.Double(18.9, 18.9, 21.2, 16.6));
        own.setColor(AMBER);
        own.fill(new Ellipse2D.Double(11.1, 11.1, 3.8, 3.8));
        own.dispose();
    }

    private static void title(Graphics2D pen, String title) {
        pen.setFont(new Font(Font.SERIF, Font.BOLD, TITLE_SIZE));
        FontMetrics metrics = pen.getFontMetrics();
        int y = MARGIN + 190;
        for (String line : lines(title, metrics)) {
            pen.setColor(MARKER);
            pen.fillRect(MARGIN - 6, y - TITLE_SIZE / 4, metrics.stringWidth(line) + 12, TITLE_SIZE / 3);
            pen.setColor(INK);
            pen.drawString(line, MARGIN, y);
            y += TITLE_SIZE + 22;
        }
    }

    /// Broken at blanks where there are any, else between two characters.
    static List<String> lines(String title, FontMetrics metrics) {
        List<String> lines = new ArrayList<>();
        String rest = title.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < MOST_LINES) {
            int end = fitting(rest, metrics);
            boolean last = lines.size() == MOST_LINES - 1 && end < rest.length();
            String line = rest.substring(0, end).strip();
            lines.add(last ? line.substring(0, line.offsetByCodePoints(line.length(), -1)) + "…" : line);
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /// How much of the text fits on a line; at least one character.
    private static int fitting(String text, FontMetrics metrics) {
        int end = 0;
        int width = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            width += metrics.charWidth(character);
            if (width > WIDTH - 2 * MARGIN && end > 0) {
                int blank = text.lastIndexOf(' ', end);
                return (blank > 0) ? blank : end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        }
        catch (IOException ex) {
            throw new UncheckedIOException("a picture in memory cannot be written", ex);
        }
        return out.toByteArray();
    }

}
