package org.lectern.housekeeping;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** A fix that decides a question which an import left open in a post. It asks for no values. */
public record SettlingFix(String name, String label, SecondLook secondLook, Settling settling) implements Fix {
    /** Decides the question that the finding is about. */
    @FunctionalInterface
    public interface Settling {
        SaveResult settle(Post post, Sighting sighting, Change change);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Result apply(Finding finding, Document values, Change change) {
        if (!values.isEmpty()) {
            return new Result.Rejected(values.names().stream()
                    .map(name -> new Violation("/values/" + name, "is not asked for"))
                    .toList());
        }
        Optional<Post> post = secondLook.find(finding.sighting().subject());
        return post.map(found -> MendPost.result(settling.settle(found, finding.sighting(), change)))
                .orElseGet(Result.Missing::new);
    }
}
