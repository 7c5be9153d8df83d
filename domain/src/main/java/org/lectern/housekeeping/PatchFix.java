package org.lectern.housekeeping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/**
 * A fix that changes the post which the finding is in.
 *
 * @param patch what is to be different in the post; see {@link MendPost#mend}
 */
public record PatchFix(String name, String label, List<Parameter> parameters, MendPost mending, Patch patch)
        implements Fix {
    public PatchFix {
        parameters = List.copyOf(parameters);
    }

    /** What to make of the post, given the values; empty: there is nothing to mend in it any more. */
    @FunctionalInterface
    public interface Patch {
        Optional<Document> of(Post post, Sighting sighting, Document values);
    }

    @Override
    public Result apply(Finding finding, Document values, Change change) {
        List<Violation> violations = violations(values);
        return violations.isEmpty()
                ? mending.mend(finding, change, post -> patch.of(post, finding.sighting(), values))
                : new Result.Rejected(violations);
    }

    private List<Violation> violations(Document values) {
        Set<String> known = Set.copyOf(parameters.stream().map(Parameter::name).toList());
        List<Violation> unknown = values.names().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation("/values/" + name, "is not asked for"))
                .toList();
        List<Violation> missing = parameters.stream()
                .filter(Parameter::isRequired)
                .filter(each -> values.value(each.name()).filter(PatchFix::says).isEmpty())
                .map(each -> new Violation("/values/" + each.name(), "is missing"))
                .toList();
        return unknown.isEmpty() ? missing : unknown;
    }

    private static boolean says(Object value) {
        return !(value instanceof String text) || !text.isBlank();
    }
}
