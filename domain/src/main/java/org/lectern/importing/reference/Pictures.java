package org.lectern.importing.reference;

import java.util.Optional;
import java.util.Set;
import org.lectern.importing.file.SourceFile;

/** What becomes of the pictures that posts refer to. */
interface Pictures {
    Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "ico");

    static boolean isPicture(SourceFile file) {
        return EXTENSIONS.contains(file.path().extension());
    }

    /** Where the picture is here; empty where it is not taken. */
    Optional<String> address(SourceFile file);

    /** Why a picture was not taken. */
    Optional<String> refusal(String path);
}
