package org.lectern.importing.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.image.format.ImageFormats;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

/** Pictures of a dry run: their beginnings say whether they would be taken, as far as beginnings can. */
final class LookedAtPictures implements Pictures {
    private static final int HEAD = 4 * 1024;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> refused = new HashMap<>();

    @Override
    public Optional<String> address(SourceFile file) {
        try {
            byte[] head = file.head(HEAD);
            if (ImageFormats.typeOf(head).isPresent()) {
                taken.add(file.path().text());
                return Optional.of("/images/");
            }
            refused.put(file.path().text(), ImageFormats.refusal(head));
        } catch (Unreadable broken) {
            refused.put(file.path().text(), broken.getMessage());
        }
        return Optional.empty();
    }

    @Override
    public Set<String> taken() {
        return taken;
    }

    @Override
    public Optional<String> refusal(String path) {
        return Optional.ofNullable(refused.get(path));
    }
}
