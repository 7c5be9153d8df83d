package org.lectern.web.api.post.batch;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.problem.Violation;
import org.lectern.web.problem.Problem;

/** How one operation of a batch ended. */
sealed interface BatchResult {
    /** @param status as a single request would have been answered */
    record Done(int status, Post post) implements BatchResult {}

    record Failed(Problem problem) implements BatchResult {
        /** @param pointer where the document stands that the problem is about */
        static Failed at(String pointer, Problem problem) {
            List<Violation> violations = problem.violations().stream()
                    .map(each -> each.pointer().startsWith("/items/")
                            ? each
                            : new Violation(pointer + each.pointer(), each.detail()))
                    .toList();
            return new Failed(
                    new Problem(problem.type(), problem.status(), problem.detail(), violations, problem.headers()));
        }
    }

    default Document document(int index) {
        Document shown = Document.of("index", index);
        if (this instanceof Done done) {
            return shown.with("status", done.status())
                    .with("id", done.post().id().text())
                    .with("slug", done.post().slug().orElse(null))
                    .with("version", done.post().version());
        }
        Problem problem = ((Failed) this).problem();
        return shown.with("status", problem.status()).with("problem", problem.document());
    }
}
