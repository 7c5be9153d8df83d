package org.lectern.importing.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.Faults;
import org.lectern.post.FieldReader;
import org.lectern.problem.Checked;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/**
 * What somebody decides about a post's proposals; those that are not named stay open.
 *
 * @param accept the fields that are to have what the file says
 * @param dismiss the fields that are to stay as they are
 */
public record Decision(List<String> accept, List<String> dismiss) {
    private static final String ACCEPT = "accept";
    private static final String DISMISS = "dismiss";

    public Decision {
        accept = List.copyOf(accept);
        dismiss = List.copyOf(dismiss);
    }

    public static Decision accepting(String... fields) {
        return new Decision(List.of(fields), List.of());
    }

    public static Decision dismissing(String... fields) {
        return new Decision(List.of(), List.of(fields));
    }

    /** All that are decided about. */
    public List<String> fields() {
        return Stream.concat(accept.stream(), dismiss.stream()).toList();
    }

    /** Reads {@code {"accept": ["title"], "dismiss": ["content"]}}; one of them may be left out. */
    public static Checked<Decision> read(Document body) {
        Faults faults = new Faults();
        Names.requireKnown(body, Set.of(ACCEPT, DISMISS), faults);
        FieldReader fields = new FieldReader(body, "", faults);
        Decision decision = new Decision(Names.read(fields, ACCEPT, faults), Names.read(fields, DISMISS, faults));
        return faults.found().isEmpty() ? Checked.right(decision) : Checked.wrong(faults.found());
    }

    /** What is wrong with deciding so about these proposals, pointing into the body that says so. */
    List<Violation> violations(Document proposed) {
        List<Violation> violations = new ArrayList<>();
        if (accept.isEmpty() && dismiss.isEmpty()) {
            violations.add(new Violation("", "names no field; " + Names.there(proposed.names(), "a proposal")));
        }
        Set<String> seen = new HashSet<>();
        violations.addAll(violations(ACCEPT, accept, proposed, seen));
        violations.addAll(violations(DISMISS, dismiss, proposed, seen));
        return violations;
    }

    private static List<Violation> violations(String list, List<String> names, Document proposed, Set<String> seen) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<String> fault = fault(names.get(i), proposed, seen);
            String pointer = Pointer.step("/" + list, i);
            fault.ifPresent(detail -> violations.add(new Violation(pointer, detail)));
        }
        return violations;
    }

    private static Optional<String> fault(String name, Document proposed, Set<String> seen) {
        if (!proposed.has(name)) {
            return Optional.of("has no proposal; " + Names.there(proposed.names(), "a proposal"));
        }
        return seen.add(name) ? Optional.empty() : Optional.of("is named twice");
    }

    /** The violation of a post's field as one of the decision to accept it. */
    Violation asSent(Violation ofPost) {
        String[] steps = ofPost.pointer().split("/");
        int place = steps.length > 1 ? accept.indexOf(steps[1]) : -1;
        return place < 0
                ? ofPost
                : new Violation(
                        Pointer.step("/" + ACCEPT, place),
                        "cannot be taken: " + ofPost.pointer() + " " + ofPost.detail());
    }

    /** For those who read the history. */
    String inWords() {
        List<String> said = new ArrayList<>();
        if (!accept.isEmpty()) {
            said.add("took from the file: " + String.join(", ", accept));
        }
        if (!dismiss.isEmpty()) {
            said.add("kept what is here: " + String.join(", ", dismiss));
        }
        return String.join("; ", said);
    }
}
