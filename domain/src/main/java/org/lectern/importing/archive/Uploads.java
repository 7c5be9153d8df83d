package org.lectern.importing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.lectern.importing.file.Unreadable;

/** Opens what was uploaded, by what it is and not by what it is called. */
@ApplicationScoped
public class Uploads {
    private static final int HEAD = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    /**
     * @param name what the person called the file
     * @throws Unreadable if it is neither a ZIP nor a text
     */
    public Archive open(Path upload, String name) throws Unreadable {
        byte[] head = head(upload);
        if (beginsWith(head, ZIP) || beginsWith(head, EMPTY_ZIP)) {
            return ZipArchive.open(upload);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Unreadable("is no ZIP archive, though its name says so");
        }
        if (isBinary(head)) {
            throw new Unreadable("is neither a text nor a ZIP archive");
        }
        return new SingleFile(upload, name);
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
