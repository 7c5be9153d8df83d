package org.lectern.importing.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.image.Image;
import org.lectern.image.StoreImage;
import org.lectern.image.StoreImageResult;
import org.lectern.importing.file.SourceFile;

/** The pictures of an import that posts refer to: each is taken in once, when the first post asks for it. */
final class KeptPictures implements Pictures {
    private final StoreImage storing;
    private final String by;
    private final Map<String, Optional<String>> addresses = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();

    KeptPictures(StoreImage storing, String by) {
        this.storing = storing;
        this.by = by;
    }

    @Override
    public Optional<String> address(SourceFile file) {
        return addresses.computeIfAbsent(file.path().text(), path -> stored(file));
    }

    @Override
    public Optional<String> refusal(String path) {
        return Optional.ofNullable(refused.get(path));
    }

    @Override
    public Set<String> taken() {
        return addresses.entrySet().stream()
                .filter(each -> each.getValue().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<String> stored(SourceFile file) {
        try (InputStream bytes = file.open()) {
            StoreImageResult result = storing.store(bytes, file.path().name(), by);
            if (result instanceof StoreImageResult.Stored stored) {
                return Optional.of(address(stored.image()));
            }
            if (result instanceof StoreImageResult.AlreadyThere known) {
                return Optional.of(address(known.image()));
            }
            String reason = result instanceof StoreImageResult.Rejected rejected
                    ? rejected.detail()
                    : "too many others were being brought";
            refused.put(file.path().text(), reason);
        } catch (IOException broken) {
            refused.put(file.path().text(), String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    private static String address(Image image) {
        return "/images/" + image.id().text();
    }
}
