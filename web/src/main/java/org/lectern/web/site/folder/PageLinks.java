package org.lectern.web.site.folder;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes the links of a page lead to files of its folder, and lets it ask for nothing elsewhere; nobody answers its searches there. */
final class PageLinks {
    private static final Pattern SCHEME = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");
    private static final String SHOWN = "img, video, audio, source, track, iframe, embed, object, input[src]";

    private final Snapshot snapshot;
    private final FolderImages images;
    private final FolderWriting folder;
    private final String path;
    private final String file;

    /** @param path of the page @param file where it is written */
    PageLinks(Snapshot snapshot, FolderImages images, FolderWriting folder, String path, String file) {
        this.snapshot = snapshot;
        this.images = images;
        this.folder = folder;
        this.path = path;
        this.file = file;
    }

    void rewrite(Document page) throws IOException {
        page.select("form, link[rel=search]").remove();
        for (Element element : page.select("link[href]")) {
            head(element);
        }
        for (Element element : page.select("a[href], area[href]")) {
            link(element);
        }
        for (Element element : page.select(SHOWN)) {
            shown(element);
        }
        for (Element element : page.select("[cite]")) {
            element.attr("cite", target(element.attr("cite")).orElse(element.attr("cite")));
        }
    }

    /** A page's own address is worth saying where it is the same for everybody. */
    private void head(Element link) throws IOException {
        if (link.attr("rel").equals("canonical")) {
            if (!snapshot.isBaseLasting()) {
                link.remove();
            }
            return;
        }
        Optional<String> target = target(link.attr("href")).filter(address -> !isElsewhere(address));
        target.ifPresentOrElse(address -> link.attr("href", address), link::remove);
    }

    /** What leads nowhere stays as words. */
    private void link(Element anchor) throws IOException {
        Optional<String> target = target(anchor.attr("href"));
        target.ifPresentOrElse(address -> anchor.attr("href", address), () -> anchor.removeAttr("href"));
    }

    /** What would be fetched from elsewhere becomes a link, which is followed when somebody wants to. */
    private void shown(Element element) throws IOException {
        element.removeAttr("srcset");
        String poster = element.attr("poster");
        target(poster)
                .filter(address -> !poster.isEmpty() && !isElsewhere(address))
                .ifPresentOrElse(address -> element.attr("poster", address), () -> element.removeAttr("poster"));
        String name = element.hasAttr("data") ? "data" : "src";
        if (!element.hasAttr(name)) {
            return;
        }
        Optional<String> target = target(element.attr(name));
        boolean isHere = target.filter(address -> !isElsewhere(address)).isPresent();
        if (isHere || element.attr(name).startsWith("data:image/")) {
            element.attr(name, target.orElse(element.attr(name)));
            return;
        }
        element.replaceWith(instead(element, target));
    }

    private static Node instead(Element element, Optional<String> target) {
        String words = element.attr("alt").isBlank() ? target.orElse("") : element.attr("alt");
        boolean isInLink = element.closest("a[href]") != null;
        return target.isEmpty() || isInLink
                ? new TextNode(words)
                : new Element("a").attr("href", target.get()).text(words);
    }

    private static boolean isElsewhere(String address) {
        return SCHEME.matcher(address).matches();
    }

    /** Empty: there is nothing at this address of the weblog. */
    private Optional<String> target(String address) throws IOException {
        String own = own(address.strip());
        if (own.startsWith("#") || isElsewhere(own)) {
            return Optional.of(own);
        }
        try {
            URI uri = new URI(snapshot.base() + path).resolve(new URI(own.replace(" ", "%20")));
            String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
            String asked = uri.getRawPath()
                    .substring(new URI(snapshot.base()).getRawPath().length());
            return FolderImages.isImage(asked)
                    ? images.file(asked).map(image -> FolderPaths.link(file, image))
                    : folder.enqueue(asked).map(end -> FolderPaths.link(file, end.file()) + fragment);
        } catch (URISyntaxException | IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    /** An address with the site's own host is a path. */
    private String own(String address) {
        boolean isOwn = address.equals(snapshot.base()) || address.startsWith(snapshot.base() + "/");
        return isOwn ? "/" + address.substring(snapshot.base().length()).replaceFirst("^/", "") : address;
    }
}
