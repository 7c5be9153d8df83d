package org.lectern.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.document.Sha256;

/** The few files that pages need. Their content is part of their name, so that browsers keep them for ever. */
@ApplicationScoped
public class Assets {
    private final Map<String, Asset> byName;
    private final Map<String, Asset> byPath;

    public Assets() {
        byName = Stream.of(
                        asset("site.css", "text/css;charset=UTF-8"),
                        asset("documentation.css", "text/css;charset=UTF-8"),
                        asset("icon.svg", "image/svg+xml"))
                .collect(Collectors.toMap(Asset::name, Function.identity()));
        byPath = byName.values().stream().collect(Collectors.toMap(Asset::path, Function.identity()));
    }

    /** @param path where readers find it */
    public record Asset(String name, String path, String contentType, byte[] bytes) {}

    /** The address of the file with this name. */
    public String path(String name) {
        return byName.get(name).path();
    }

    public Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static Asset asset(String name, String contentType) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            byte[] bytes = file.readAllBytes();
            String hash = Sha256.of(bytes).substring(0, 12);
            int dot = name.lastIndexOf('.');
            String path = "/assets/" + name.substring(0, dot) + "-" + hash + name.substring(dot);
            return new Asset(name, path, contentType, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
