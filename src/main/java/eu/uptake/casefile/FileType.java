package eu.uptake.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** The types of file that are taken. Which one a file is, its content says and not its name. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final int LONGEST_DECLARATION = 1_000_000;
    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String[] endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the name says nothing of a type, or what the content is: a text named .pdf is not taken for one. */
    boolean fits(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> Set.of(type.endings).contains(ending))
                .allMatch(type -> type == this || isAlike(type));
    }

    /** One picture for another, or a table of plain text, is nobody's deceit. */
    private boolean isAlike(FileType other) {
        var kind = mediaType.substring(0, mediaType.indexOf('/') + 1);
        return !kind.equals("application/") && other.mediaType.startsWith(kind);
    }

    /** The name, with an ending that this type has. */
    String named(String name) {
        for (var ending : endings) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + ending)) {
                return name;
            }
        }
        return name + "." + endings[0];
    }

    /** Empty if it is none of those that are taken. The name only tells a table from other plain text. */
    static Optional<FileType> of(Path file, String name) throws IOException {
        String found;
        try (var content = Files.newInputStream(file)) {
            found = TIKA.detect(content);
        }
        if (found.equals(TEXT.mediaType)) {
            return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT);
        }
        for (var type : new FileType[] {PDF, PNG, JPEG, WEBP}) {
            if (found.equals(type.mediaType)) {
                return Optional.of(type);
            }
        }
        return startsAsZip(file) ? office(file) : Optional.empty();
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004");
        }
    }

    /** Office documents are archives; what is in them tells which. Those with macros are not taken. */
    private static Optional<FileType> office(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.stream().anyMatch(FileType::isScript)) {
                return Optional.empty();
            }
            var declared = archive.getEntry("[Content_Types].xml");
            if (declared != null) {
                if (declaresMacros(archive, declared)) {
                    return Optional.empty();
                }
                return Optional.ofNullable(
                        archive.getEntry("word/document.xml") != null
                                ? DOCX
                                : archive.getEntry("xl/workbook.xml") != null
                                        ? XLSX
                                        : archive.getEntry("ppt/presentation.xml") != null ? PPTX : null);
            }
            return openDocument(archive);
        } catch (IOException e) { // damaged: whoever sent it can send it again
            return Optional.empty();
        }
    }

    private static boolean isScript(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    /** A part with macros may have any name; its declared type betrays it. */
    private static boolean declaresMacros(ZipFile archive, ZipEntry declared) throws IOException {
        try (InputStream content = archive.getInputStream(declared)) {
            var bytes = content.readNBytes(LONGEST_DECLARATION + 1);
            var types = new String(bytes, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .replace("\u0000", ""); // the same in UTF-16
            return bytes.length > LONGEST_DECLARATION
                    || types.contains("vbaproject")
                    || types.contains("macroenabled")
                    || types.contains("&#");
        }
    }

    private static Optional<FileType> openDocument(ZipFile archive) throws IOException {
        var entry = archive.getEntry("mimetype");
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = archive.getInputStream(entry)) {
            var declared = new String(content.readNBytes(100), StandardCharsets.US_ASCII);
            return declared.equals(ODT.mediaType)
                    ? Optional.of(ODT)
                    : declared.equals(ODS.mediaType) ? Optional.of(ODS) : Optional.empty();
        }
    }
}
