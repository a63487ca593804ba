package keyfound.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import keyfound.content.assembly.EntryParser;
import keyfound.content.guard.DeadlineText;
import keyfound.content.guard.ProblemCode;
import keyfound.content.guard.TextBounds;
import keyfound.content.outline.RecurringNames;
import keyfound.entry.FileStamp;
import keyfound.entry.Problem;
import keyfound.entry.SourceFile;
import keyfound.entry.SourceLocation;
import keyfound.text.Sha256;

/// One Markdown file on disk.
///
/// @param path relative to the content folder, with `/` between its parts
/// @param file its real path in that folder
/// @param siblings what recurs over the files beside it
record ContentFile(String path, Path file, ContentRoot root, RecurringNames siblings) {

    ContentFile(String path, Path file, ContentRoot root) {
        this(path, file, root, RecurringNames.NONE);
    }

    static final int MAX_BYTES = ContentLoader.MOST_BYTES;

    /// Of a SHA-256 in hex.
    private static final int HASH_CHARS = 64;

    private static final EntryParser PARSER = new EntryParser();

    /// A file of which nothing could be read.
    static SourceFile unread(Problem problem) {
        return unread(problem, stampOf(problem));
    }

    private static SourceFile unread(Problem problem, FileStamp stamp) {
        return new SourceFile(problem.location().file(), stamp, Optional.empty(), List.of(), List.of(problem),
                List.of(), List.of());
    }

    /// A stamp that no file has, so that it is tried again; the same for as long as the
    /// trouble is, which is news only once.
    static FileStamp stampOf(Problem problem) {
        return new FileStamp(-1, -1, problem.code() + " " + problem.message());
    }

    /// What can be told of the file without reading it: enough to leave it alone until it
    /// changes.
    FileStamp glance() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(this.file, BasicFileAttributes.class);
            return new FileStamp(attributes.size(), modified(attributes.lastModifiedTime()), "");
        }
        catch (IOException ex) {
            return stampOf(ProblemCode.NOT_READABLE.at(place(), ex.getClass().getSimpleName()));
        }
    }

    /// Whether size or time differ, or what the file was read with; true when they cannot
    /// be told, or when it was given up.
    boolean mayDifferFrom(FileStamp stamp) {
        FileStamp now = glance();
        if (stamp.hash().length() < HASH_CHARS || !stamp.hash().substring(HASH_CHARS).equals(this.siblings.mark())) {
            return true;
        }
        return now.size() < 0 || now.size() != stamp.size() || now.modified() != stamp.modified();
    }

    /// Some tools save every file at the beginning of time, which marks shipped texts.
    private static long modified(FileTime time) {
        long nanos = time.to(TimeUnit.NANOSECONDS);
        return (nanos == 0) ? 1 : nanos;
    }

    /// Reads the file unless its bytes are those of the stamp. A copied folder has other
    /// times and the same bytes.
    Attempt read(Optional<FileStamp> known) {
        try {
            long modified = modified(Files.getLastModifiedTime(this.file));
            long size = Files.size(this.file);
            byte[] bytes = bytes();
            FileStamp stamp = new FileStamp((bytes.length > MAX_BYTES) ? size : bytes.length, modified,
                    Sha256.hex(bytes) + this.siblings.mark());
            if (known.filter(stamp::isOfSameText).isPresent()) {
                return new Attempt(Optional.empty(), false);
            }
            return (bytes.length > MAX_BYTES)
                    ? Attempt.of(unread(ProblemCode.TOO_LARGE.at(place(), size, MAX_BYTES), stamp))
                    : parsed(bytes, stamp);
        }
        catch (AccessDeniedException _) {
            return unreadable("access is denied", known);
        }
        catch (IOException ex) {
            return unreadable(ex.getClass().getSimpleName(), known);
        }
    }

    private Attempt unreadable(String why, Optional<FileStamp> known) {
        SourceFile unread = unread(ProblemCode.NOT_READABLE.at(place(), why));
        return new Attempt(known.equals(Optional.of(unread.stamp())) ? Optional.empty() : Optional.of(unread), false);
    }

    /// What became of reading a file.
    ///
    /// @param result empty when the file is as it was
    /// @param late whether it was given up because it took too long; a program that just
    /// started is slow, so it may succeed later
    record Attempt(Optional<SourceFile> result, boolean late) {

        private static Attempt of(SourceFile result) {
            return new Attempt(Optional.of(result), false);
        }

    }

    /// Never more than one byte beyond the limit, whatever the file grows to.
    private byte[] bytes() throws IOException {
        try (InputStream in = this.root.open(this.file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private Attempt parsed(byte[] bytes, FileStamp stamp) {
        try {
            String text = text(bytes);
            if (text.isBlank()) {
                // a file is empty for a moment while it is written, or for ever after a
                // full disk
                return Attempt.of(unread(ProblemCode.NO_ENTRY.at(place(), "it is empty"), stamp));
            }
            return Attempt.of((text.indexOf('\0') >= 0)
                    ? unread(ProblemCode.NOT_UTF_8.at(place(), "it holds NUL characters"), stamp)
                    : PARSER.parse(this.path, text, stamp, this.siblings));
        }
        catch (CharacterCodingException _) {
            return Attempt.of(unread(ProblemCode.NOT_UTF_8.at(place(), firstInvalid(bytes)), stamp));
        }
        catch (DeadlineText.TimeIsOver _) {
            return new Attempt(
                    Optional.of(givenUp("it took too long", new FileStamp(stamp.size(), stamp.modified(), ""))), true);
        }
        catch (TextBounds.Refused ex) {
            return Attempt.of(givenUp(String.valueOf(ex.getMessage()), stamp));
        }
        catch (StackOverflowError _) {
            return Attempt.of(givenUp("it is nested too deeply", stamp));
        }
        catch (OutOfMemoryError _) {
            return Attempt.of(givenUp("it needs too much memory", stamp));
        }
        catch (RuntimeException ex) {
            return Attempt.of(givenUp(ex, stamp));
        }
    }

    SourceFile givenUp(Object why, FileStamp stamp) {
        return unread(ProblemCode.GAVE_UP.at(place(), why), stamp);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return plain(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    /// Without a byte order mark, and with `\n` at the end of lines.
    static String plain(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return (unmarked.indexOf('\r') < 0) ? unmarked : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String firstInvalid(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xff) == 0xfe && (bytes[0] ^ bytes[1]) == 1) {
            return "it begins as UTF-16 does";
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.indexOf('\uFFFD');
        long line = 1 + text.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count();
        return "the first byte that does not fit is in line " + line;
    }

    private SourceLocation place() {
        return new SourceLocation(this.path, 0);
    }

}
