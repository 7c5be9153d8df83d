package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The folders on this machine's disk that may be imported: {@code LECTERN_IMPORT_FOLDERS}, separated by commas, each a path or {@code
 * name=path}; {@code blog=/srv/blog/content,/srv/talks}. The second one is called {@code talks}. Whether a folder is there is seen when it
 * is imported.
 */
@ApplicationScoped
public class ImportFolders {
    private static final String KEY = "LECTERN_IMPORT_FOLDERS";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    private final Map<String, Path> byName;

    /** For the container's proxy. */
    protected ImportFolders() {
        this(Optional.empty());
    }

    @Inject
    public ImportFolders(Config config) {
        this(config.getOptionalValue("lectern.import.folders", String.class));
    }

    public ImportFolders(Optional<String> setting) {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (String each : setting.orElse("").split(",")) {
            if (!each.isBlank()) {
                add(each.strip(), folders);
            }
        }
        this.byName = folders;
    }

    /** In the order of the configuration. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public Optional<Path> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static void add(String entry, Map<String, Path> folders) {
        int equals = entry.indexOf('=');
        Path path = path(entry.substring(equals + 1).strip());
        String last = path.getFileName() == null ? "" : path.getFileName().toString();
        String name = equals < 0 ? last : entry.substring(0, equals).strip();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(KEY + " has a folder called '" + name
                    + "'; name it with letters, digits, dots and hyphens, as in blog=" + path);
        }
        if (folders.putIfAbsent(name, path) != null) {
            throw new IllegalArgumentException(
                    KEY + " has two folders called '" + name + "'; give one of them another name, as in other=" + path);
        }
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException(
                    KEY + " has '" + text + "', which is no path: " + noPath.getReason(), noPath);
        }
        throw new IllegalArgumentException(
                KEY + " has '" + text + "'; set it to whole paths such as /srv/blog, separated by commas");
    }
}
