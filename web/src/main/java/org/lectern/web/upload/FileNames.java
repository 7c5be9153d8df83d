package org.lectern.web.upload;

import jakarta.ws.rs.core.EntityPart;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What people call the files that they send. */
public final class FileNames {
    private FileNames() {}

    /** May be empty. Forms are UTF-8 (RFC 7578, section 5.1.3), which not every server's reader of forms knows. */
    public static String of(EntityPart part) {
        return part.getFileName().map(FileNames::decoded).orElse("");
    }

    public static String decoded(String name) {
        boolean areBytes = name.chars().allMatch(each -> each <= 0xFF);
        if (!areBytes) {
            return name;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException decodedAlready) {
            return name;
        }
    }
}
