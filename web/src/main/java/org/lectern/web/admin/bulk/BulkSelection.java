package org.lectern.web.admin.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Match;
import org.lectern.search.FindPosts;
import org.lectern.web.listing.PostQueries;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** The posts that a list's selection means: those that were chosen one by one, or all that its filters leave. */
@ApplicationScoped
public class BulkSelection {
    /** What the form says where no filter narrows the list. */
    static final String EVERYTHING = "all";

    /** So many posts that words find can be changed at once: they are noted one by one. */
    static final int MOST_FOUND = 10_000;

    private static final int MOST_CHOSEN = 10_000;

    private final PostQueries queries;
    private final FindPosts find;

    /** For the container's proxy. */
    protected BulkSelection() {
        this(null, null);
    }

    @Inject
    public BulkSelection(PostQueries queries, FindPosts find) {
        this.queries = queries;
        this.find = find;
    }

    long total(BulkForm form) {
        List<String> chosen = form.chosen();
        return chosen.isEmpty() ? find.count(filtered(form)) : chosen.size();
    }

    /** As it is kept with the change, for people. */
    Document asked(BulkForm form) {
        if (!form.chosen().isEmpty()) {
            return Document.of("ids", form.chosen());
        }
        Document asked = Document.empty();
        for (var filter : filters(form.getMatching()).entrySet()) {
            asked = asked.with(filter.getKey(), filter.getValue());
        }
        return asked;
    }

    /** @throws ProblemException where the filters make no sense, or words find too many */
    PostQuery query(BulkForm form) {
        List<String> chosen = form.chosen();
        if (chosen.size() > MOST_CHOSEN) {
            throw tooMany();
        }
        if (!chosen.isEmpty()) {
            return withIds(chosen);
        }
        PostQuery query = filtered(form);
        return query.words().isEmpty() ? query : withIds(found(query));
    }

    private PostQuery filtered(BulkForm form) {
        if (form.getMatching().isEmpty()) {
            throw ProblemException.of(ProblemType.BAD_PARAMETER, "");
        }
        return queries.curated(filters(form.getMatching()));
    }

    /** Which posts have which words may be others a moment later: these are those that were shown. */
    private List<String> found(PostQuery query) {
        List<String> ids = new ArrayList<>();
        Optional<PostPage> page = Optional.empty();
        do {
            page = Optional.of(find.page(query.limitedTo(100).after(page.flatMap(PostPage::next))));
            page.get().posts().stream().map(Post::id).forEach(id -> ids.add(id.text()));
            if (ids.size() > MOST_FOUND) {
                throw tooMany();
            }
        } while (page.get().next().isPresent());
        return ids;
    }

    private static PostQuery withIds(List<String> ids) {
        return ids.isEmpty()
                ? PostQuery.everything().matching(new Match(PostQuery.Field.ID, List.of(""), false))
                : PostQuery.everything().matching(new Match(PostQuery.Field.ID, ids, false));
    }

    private static ProblemException tooMany() {
        return ProblemException.of(
                ProblemType.BAD_PARAMETER,
                "More than " + MOST_FOUND
                        + " posts that words find, or that are chosen one by one, can't be changed at once.");
    }

    static Map<String, List<String>> filters(String matching) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        if (matching.equals(EVERYTHING)) {
            return filters;
        }
        for (String each : matching.split("&")) {
            int end = each.indexOf('=');
            if (end > 0) {
                filters.computeIfAbsent(decoded(each.substring(0, end)), name -> new ArrayList<>())
                        .add(decoded(each.substring(end + 1)));
            }
        }
        return filters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
