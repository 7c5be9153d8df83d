package org.lectern.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.ImportedKeys;
import org.lectern.post.OldAddress;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;

/** Leads from the addresses that imported posts had elsewhere to those that they have here. */
@ApplicationScoped
public class OldAddresses {
    private final Posts posts;
    private final Addresses addresses;

    /** For the container's proxy. */
    protected OldAddresses() {
        this(null, null);
    }

    @Inject
    public OldAddresses(Posts posts, Addresses addresses) {
        this.posts = posts;
        this.addresses = addresses;
    }

    /** Whether the address is told by its query alone, as in {@code /?p=123}. */
    boolean isToldByQuery(Visit visit) {
        return visit.path().equals("/") && !keys(visit).isEmpty();
    }

    Optional<Answer> moved(Visit visit) {
        List<String> keys = keys(visit);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        ImportedKeys imported = new ImportedKeys(Set.of(), Set.of(), Set.of(), Set.copyOf(keys), Set.of());
        return posts.findImported(imported).stream()
                .filter(post -> post.isVisibleAt(visit.now()))
                .findFirst()
                .map(post -> Answer.moved(addresses.path(post)));
    }

    private static List<String> keys(Visit visit) {
        String query = visit.rawQuery().isEmpty() ? "" : "?" + visit.rawQuery();
        String path = visit.path().startsWith("//") ? visit.path().substring(1) : visit.path();
        return OldAddress.keys(path.replace("%", "%25").replace("?", "%3F").replace("#", "%23") + query);
    }
}
