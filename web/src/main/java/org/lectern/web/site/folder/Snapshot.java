package org.lectern.web.site.folder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Router;
import org.lectern.web.site.Visit;
import org.lectern.web.site.page.PostAtItsAddress;

/** What readers get at an instant, and which addresses lead where then. */
final class Snapshot {
    private static final Pattern POST = Pattern.compile("/[+-]?\\d{1,9}/\\d{1,2}/\\d{1,2}/[^/]+/?");
    private static final int MOST_HOPS = 5;
    /** So many answers about addresses are remembered: pages link to one another. */
    private static final int MOST_KNOWN = 50_000;

    private final Router router;
    private final PostAtItsAddress postPages;
    private final String base;
    private final boolean isBaseLasting;
    private final Instant now;
    private final Cache<String, Optional<End>> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /** @param isBaseLasting whether the base is the site's for everybody, and not that of one request */
    Snapshot(Router router, PostAtItsAddress postPages, String base, boolean isBaseLasting, Instant now) {
        this.router = router;
        this.postPages = postPages;
        this.base = base;
        this.isBaseLasting = isBaseLasting;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    String base() {
        return base;
    }

    boolean isBaseLasting() {
        return isBaseLasting;
    }

    /** What is at this very path; empty where nothing is, or another address is named. */
    Optional<Answer> answer(String path, String rawQuery) {
        return router.answer(visit(path, rawQuery)).filter(answer -> answer.status() == 200);
    }

    /**
     * What answers in the end.
     *
     * @param isPage whether it is a page; else a file
     */
    record End(String path, boolean isPage) {
        /** Where it is in the folder. */
        String file() {
            return isPage ? FolderPaths.page(path) : FolderPaths.file(path);
        }
    }

    /** @param path encoded */
    Optional<End> destination(String path) {
        return known.get(FolderPaths.normal(path), this::found);
    }

    /** Most links lead to posts, whose pages need not be made to know where they are. */
    private Optional<End> found(String path) {
        if (POST.matcher(path).matches()) {
            return postPages.destination(FolderPaths.decoded(path), now).map(end -> new End(end, true));
        }
        String at = path;
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            Optional<Answer> answer = router.answer(visit(at, "")).filter(Snapshot::isForKeeps);
            if (answer.isEmpty() || answer.get().status() == 200) {
                String end = at;
                return answer.map(found -> new End(end, isPage(found)));
            }
            at = FolderPaths.normal(answer.get().headers().getOrDefault("Location", "/"));
        }
        return Optional.empty();
    }

    /** What no search engine is to keep is of no use in a folder either. */
    private static boolean isForKeeps(Answer answer) {
        return !answer.headers().containsKey("X-Robots-Tag");
    }

    static boolean isPage(Answer answer) {
        return answer.contentType().startsWith("text/html");
    }

    private Visit visit(String path, String rawQuery) {
        return new Visit(FolderPaths.decoded(path), rawQuery, base, now);
    }
}
