package org.lectern.web.listing;

import java.util.List;
import java.util.Map;
import org.lectern.post.PostQuery;

/** Reads what an address says about a list of posts, by the grammar of the API: its filters, {@code sort}, {@code limit}, {@code after}. */
public interface PostQueries {
    /**
     * Among all posts, drafts too; those in the trash only where they are asked for by their status.
     *
     * @param parameters none of them blank
     * @throws org.lectern.web.problem.ProblemException that names the parameter that is unknown or wrong
     */
    PostQuery curated(Map<String, List<String>> parameters);
}
