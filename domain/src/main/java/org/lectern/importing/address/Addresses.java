package org.lectern.importing.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.FrontMatter.Field;

/** The addresses of a post: those that its front matter states, and the one that its site's settings make for it. */
@ApplicationScoped
public class Addresses {
    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    /** Characters of patterns, of more than one address, and of none. */
    private static final Pattern UNFIT = Pattern.compile("[\\s{}<>*\"|\\\\^`]|:[a-z_]");

    private static final Set<String> OWN = Set.of("permalink", "url", "path");
    private static final Set<String> OLD =
            Set.of("aliases", "alias", "redirect_from", "redirectfrom", "redirects", "old_url", "oldurl");

    private final SiteSettings settings;

    /** For the container's proxy. */
    protected Addresses() {
        this(new SiteSettings(null));
    }

    @Inject
    public Addresses(SiteSettings settings) {
        this.settings = settings;
    }

    /** Whole URLs and paths that begin with a slash, each once. */
    public List<String> of(SourceFile file, FrontMatter stated) {
        Optional<Site> site = settings.of(file);
        boolean isZola = texts(stated, Set.of("path")).stream().anyMatch(path -> !path.contains("://"));
        Set<String> addresses = new LinkedHashSet<>();
        List<String> own = texts(stated, OWN);
        own.forEach(address -> add(addresses, address, isZola));
        if (addresses.isEmpty()) {
            site.flatMap(each -> each.path(file.path(), stated)).ifPresent(addresses::add);
        }
        texts(stated, OLD).forEach(address -> add(addresses, address, isZola));
        String base = site.map(Site::base).orElse("");
        return addresses.stream()
                .map(address -> address.startsWith("/") ? base + address : address)
                .limit(MOST)
                .toList();
    }

    /** Zola's paths begin at the site's root, with or without a slash; those of others do only with one. */
    private static void add(Set<String> addresses, String text, boolean fromRoot) {
        boolean isWhole = text.startsWith("http://") || text.startsWith("https://");
        String plain = isWhole ? text.replaceFirst("^https?://", "") : text;
        if (text.length() > LONGEST
                || plain.contains("://")
                || UNFIT.matcher(plain).find()) {
            return;
        }
        if (isWhole || text.startsWith("/") && !text.startsWith("//")) {
            addresses.add(text);
        } else if (fromRoot && !text.isEmpty() && !text.startsWith(".")) {
            addresses.add("/" + text);
        }
    }

    private static List<String> texts(FrontMatter stated, Set<String> names) {
        List<String> texts = new ArrayList<>();
        for (Field field : stated.fields()) {
            if (!names.contains(field.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            Collection<?> values = field.value() instanceof Collection<?> list
                    ? list
                    : List.of(Optional.ofNullable(field.value()).orElse(""));
            values.stream()
                    .filter(String.class::isInstance)
                    .map(value -> value.toString().strip())
                    .filter(value -> !value.isEmpty())
                    .forEach(texts::add);
        }
        return texts;
    }
}
