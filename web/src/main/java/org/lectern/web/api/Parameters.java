package org.lectern.web.api;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/** The parameters of a request, by name. Reading one that is wrong ends the request with a problem that names it. */
public record Parameters(Map<String, List<String>> values) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    public static Parameters of(UriInfo uri) {
        return new Parameters(uri.getQueryParameters());
    }

    /** Ends the request unless every parameter is one of these. */
    public void requireKnown(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                String there = String.join(", ", new TreeSet<>(known));
                throw ProblemException.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        "'" + name + "' is no parameter of this address; "
                                + (there.isEmpty() ? "it takes none." : "there are " + there + "."));
            }
        }
    }

    public List<String> all(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.stream().anyMatch(String::isBlank)) {
            throw bad(name, "is empty; leave it out or give it a value");
        }
        return all;
    }

    /** The one value; a parameter that stands twice ends the request. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw bad(name, "is given " + all.size() + " times; once is allowed");
        }
        return all.stream().findFirst();
    }

    public Optional<Integer> whole(String name, int least, int most) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = WHOLE.matcher(text.get()).matches()
                && Integer.parseInt(text.get()) >= least
                && Integer.parseInt(text.get()) <= most;
        if (!fits) {
            throw bad(name, "has to be a whole number from " + least + " to " + most);
        }
        return text.map(Integer::valueOf);
    }

    public Optional<Instant> instant(String name) {
        Optional<String> text = one(name);
        try {
            return text.map(each -> OffsetDateTime.parse(each.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException malformed) {
            throw bad(name, "has to be an instant such as 2025-05-16T09:12:44Z");
        }
    }

    public boolean flag(String name) {
        String value = one(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw bad(name, "has to be true or false");
        }
        return value.equals("true");
    }

    public static ProblemException bad(String name, String what) {
        return ProblemException.of(ProblemType.BAD_PARAMETER, "The parameter '" + name + "' " + what + ".");
    }
}
