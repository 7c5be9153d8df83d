package org.lectern.importing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.lectern.importing.file.Unreadable;

/** Opens what was uploaded, by what it is and not by what it is called. */
@ApplicationScoped
public class Uploads {
    private static final int HEAD = 64 * 1024;
    private static final int TAR_HEADER = 512;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    /**
     * @param upload a file, or a folder on the server's disk
     * @param name what the person called the file
     * @throws Unreadable if it is neither an archive nor a text
     */
    public Archive open(Path upload, String name) throws Unreadable {
        if (Files.isDirectory(upload)) {
            return FolderArchive.open(upload);
        }
        byte[] head = head(upload);
        if (isZip(head)) {
            return ZipArchive.open(upload);
        }
        Optional<Compression> compression = Compression.of(head);
        if (compression.isPresent()) {
            return unpacked(upload, name, compression.get());
        }
        if (isTar(head)) {
            return TarArchive.open(upload, name, Optional.empty());
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Unreadable("is no ZIP archive, though its name says so");
        }
        if (isBinary(head)) {
            throw new Unreadable("is neither a text nor an archive (ZIP, tar.gz) that Lectern can open");
        }
        return new SingleFile(upload, name);
    }

    private static Archive unpacked(Path upload, String name, Compression compression) throws Unreadable {
        byte[] head = unpackedHead(upload, compression);
        if (isTar(head)) {
            return TarArchive.open(upload, name, Optional.of(compression));
        }
        if (isZip(head) || Compression.of(head).isPresent()) {
            throw new Unreadable("is packed twice; unpack it once and give what comes out");
        }
        if (isBinary(head)) {
            throw new Unreadable("is packed with " + compression.label() + ", and neither a text nor a TAR archive");
        }
        String plain = name.replaceFirst("(?i)(?<=.)\\.(?:gz|bz2)$", "");
        return new SingleFile(plain, () -> Unpacked.of(upload, Optional.of(compression), ZipArchive.MAX_UNPACKED));
    }

    private static byte[] unpackedHead(Path upload, Compression compression) throws Unreadable {
        try (InputStream stream = Unpacked.of(upload, Optional.of(compression), ZipArchive.MAX_UNPACKED)) {
            return stream.readNBytes(HEAD);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be unpacked", broken);
        }
    }

    private static boolean isZip(byte[] head) {
        return beginsWith(head, ZIP) || beginsWith(head, EMPTY_ZIP);
    }

    /** The oldest form has no name of its own in its headers, but a sum over each. */
    private static boolean isTar(byte[] head) {
        try {
            return head.length >= TAR_HEADER && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }

    private static byte[] head(Path upload) throws Unreadable {
        try (InputStream stream = Files.newInputStream(upload)) {
            return stream.readNBytes(HEAD);
        } catch (IOException broken) {
            throw Unreadable.because("cannot be read from the server's disk", broken);
        }
    }

    /** Every second byte of UTF-16 may be 0; a text has no two of them in a row, and no other encoding of texts has any. */
    private static boolean isBinary(byte[] head) {
        for (int i = 1; i < head.length; i++) {
            if (head[i] == 0 && head[i - 1] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
