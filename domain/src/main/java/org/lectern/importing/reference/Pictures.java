package org.lectern.importing.reference;

import java.util.Optional;
import java.util.Set;
import org.lectern.importing.file.SourceFile;

/** What becomes of the pictures that posts refer to. */
interface Pictures {
    /** Where the picture is here; empty where it is not taken. */
    Optional<String> address(SourceFile file);

    /** The paths of those that were taken. */
    Set<String> taken();

    /** Why a picture was not taken. */
    Optional<String> refusal(String path);
}
