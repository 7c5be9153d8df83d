package org.lectern.web.api.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.document.Document;

/** The written fragments, all that lie in this package's folder: to describe a new resource is to put a file there. */
@ApplicationScoped
public class Fragments {
    private static final String FOLDER = "/WEB-INF/classes/org/lectern/web/api/description/";
    private static final String SUFFIX = ".yaml";

    private final Document merged;

    /** For the container's proxy. */
    protected Fragments() {
        this(Map.of());
    }

    /** A WAR's folders can be listed; those of the class path can't be on every server. */
    @Inject
    public Fragments(ServletContext application) {
        this(read(application));
    }

    /** @param texts YAML by file name */
    Fragments(Map<String, String> texts) {
        MergedFragments all = new MergedFragments();
        new TreeMap<>(texts).forEach((name, text) -> all.add(name, FragmentText.read(name, text)));
        merged = all.document();
    }

    /** One document, still without what the site adds. */
    Document merged() {
        return merged;
    }

    private static Map<String, String> read(ServletContext application) {
        Map<String, String> texts = new TreeMap<>();
        Set<String> paths = application.getResourcePaths(FOLDER);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith(SUFFIX)) {
                texts.put(path.substring(FOLDER.length()), text(application, path));
            }
        }
        return texts;
    }

    private static String text(ServletContext application, String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
