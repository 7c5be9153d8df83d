package org.lectern.importing.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.importing.file.SourcePath;
import org.lectern.post.OldAddress;

/**
 * What a reference may mean.
 *
 * @param post where the reference stands
 * @param paths of files, as they are written
 * @param addresses where posts were, in the form of {@link OldAddress}
 * @param name what the reference ends with, without its extension
 * @param fragment the place in what is meant, with its sign; empty: all of it
 */
record Candidates(SourcePath post, List<String> paths, List<String> addresses, Optional<String> name, String fragment) {
    /** In characters; no file has a longer path. */
    private static final int LONGEST = 500;

    /** Where generators keep files that are served as they are, or posts. */
    private static final List<String> ROOTS =
            List.of("", "static/", "public/", "content/", "assets/", "source/", "src/");

    private static final List<String> ENDS =
            List.of("", ".md", ".markdown", ".rst", ".html", "/index.md", "/_index.md", "/index.html", "/index.rst");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\{[{%][<%]?\\s*(?:post_url|link|ref|relref)\\s+[\"']?([^\"'%}>\\s]+).*");
    private static final Pattern SITE =
            Pattern.compile("\\{\\{\\s*site\\.(?:base)?url\\s*\\}\\}/?(.*)|\\{\\{\\s*[\"']/?(.*?)[\"']\\s*\\|.*\\}\\}");
    private static final Pattern PARTS = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile("\\.html?$");

    /** @param before the addresses that the post had */
    static Candidates of(SourcePath post, List<String> before, String reference) {
        Matcher site = SITE.matcher(reference);
        if (site.matches()) {
            return of(post, before, "/" + (site.group(1) == null ? site.group(2) : site.group(1)));
        }
        Matcher shortcode = SHORTCODE.matcher(reference);
        boolean isShortcode = shortcode.matches();
        Matcher parts = PARTS.matcher(isShortcode ? shortcode.group(1) : reference);
        if (!parts.matches()) {
            return new Candidates(post, List.of(), List.of(), Optional.empty(), "");
        }
        String fragment = parts.group(3) == null ? "" : parts.group(3);
        String path = parts.group(1);
        boolean isWhole = path.startsWith("//") || path.contains("://");
        List<String> paths = List.of();
        if (isShortcode) {
            paths = List.of(path, "/_posts/" + path, "/" + path);
        } else if (!isWhole && !path.isEmpty()) {
            paths = List.of(decoded(path));
        }
        String query = parts.group(2) == null ? "" : parts.group(2);
        List<String> addresses = isShortcode ? List.of() : addresses(before, path + query);
        return new Candidates(post, paths, addresses, name(path), fragment);
    }

    /** Paths in what was given, the likeliest first. */
    Stream<String> files() {
        return paths.stream()
                .filter(path -> path.length() <= LONGEST)
                .flatMap(path -> HTML.matcher(path).find()
                        ? Stream.of(path, HTML.matcher(path).replaceFirst(""))
                        : Stream.of(path))
                .flatMap(this::bases)
                .flatMap(base -> ENDS.stream().flatMap(end -> post.resolve(base + end).stream()))
                .map(SourcePath::text);
    }

    /** From the folder of the post; a path from the root may count from that of the site, wherever in the archive it lies. */
    private Stream<String> bases(String path) {
        return path.startsWith("/")
                ? sites(post).flatMap(site -> ROOTS.stream().map(root -> "/" + site + root + path.substring(1)))
                : Stream.of(path);
    }

    /** The folders above the post, the outermost first, as they stand before a path. */
    private static Stream<String> sites(SourcePath post) {
        List<String> folders = post.folders();
        return Stream.iterate(0, count -> count + 1)
                .limit(Math.min(folders.size(), 4) + 1L)
                .map(count -> String.join("/", folders.subList(0, count)))
                .map(folder -> folder.isEmpty() ? "" : folder + "/");
    }

    private static List<String> addresses(List<String> before, String reference) {
        if (reference.startsWith("/") || reference.contains("://")) {
            return OldAddress.keys(reference);
        }
        return before.stream()
                .filter(address -> !OldAddress.hasHost(address))
                .flatMap(address -> resolved(address + "/", reference).stream())
                .flatMap(address -> OldAddress.keys(address).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> resolved(String base, String reference) {
        try {
            return Optional.of(new URI(null, null, base, null)
                    .resolve(reference.replace(" ", "%20"))
                    .toString());
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(String path) {
        String plain = decoded(path.replaceFirst("/(?:index\\.html?)?$", ""));
        String last = plain.substring(plain.lastIndexOf('/') + 1).replaceFirst("\\.(?:html?|md|markdown|rst)$", "");
        String undated = last.replaceFirst("^\\d{4}-\\d{1,2}-\\d{1,2}-", "");
        return Optional.of(undated).filter(text -> !text.isEmpty() && !text.equals("..") && !text.equals("."));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
