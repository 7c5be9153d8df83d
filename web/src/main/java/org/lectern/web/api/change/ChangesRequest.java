package org.lectern.web.api.change;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.change.ChangeFilter;
import org.lectern.change.ChangeFilter.Field;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;

/**
 * What somebody who listens wants to hear.
 *
 * @param after the number of the last event that was heard; empty: none, and only what comes is wanted
 */
record ChangesRequest(OptionalLong after, ChangeFilter filter) {
    static final String MEDIA_TYPE = "text/event-stream";

    private static final String AFTER = "after";
    private static final String HEADER = "Last-Event-ID";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    /** Ends the request with a problem where it can't be understood. The header counts more: a browser that connects anew sends it. */
    static ChangesRequest of(HttpServletRequest request) {
        requireAcceptable(request.getHeader("Accept"));
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, Arrays.asList(all)));
        Parameters parameters = new Parameters(values);
        Set<String> known = new TreeSet<>(Set.of(AFTER));
        known.addAll(Field.texts());
        parameters.requireKnown(known);
        OptionalLong asked = number(parameters.one(AFTER).orElse(""), "The parameter 'after'");
        String header = request.getHeader(HEADER);
        OptionalLong heard = number(header == null ? "" : header.strip(), "The header '" + HEADER + "'");
        return new ChangesRequest(
                heard.isPresent() ? heard : asked, new ChangeFilter(Set.of(), conditions(parameters)));
    }

    private static List<Set<String>> conditions(Parameters parameters) {
        List<Set<String>> conditions = new ArrayList<>();
        for (Field field : Field.values()) {
            for (String value : parameters.all(field.text())) {
                conditions.add(ChangeFilter.condition(field, value)
                        .orElseThrow(() -> Parameters.bad(
                                field.text(),
                                "has to be one to " + ChangeFilter.MOST_VALUES
                                        + " names with commas between; none can be left out here by a minus, as what has just"
                                        + " left a list has to be told")));
            }
        }
        return conditions;
    }

    private static OptionalLong number(String text, String what) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.of(
                    ProblemType.BAD_PARAMETER, what + " has to be the id of an event that was received, such as 1234.");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** RFC 9110, section 12.5.1, as far as one type goes. */
    private static void requireAcceptable(String accept) {
        if (accept == null || accept.isBlank()) {
            return;
        }
        boolean isAcceptable = Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(range -> !range.matches(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?"))
                .map(range -> range.split(";", 2)[0].strip())
                .anyMatch(Set.of(MEDIA_TYPE, "text/*", "*/*")::contains);
        if (!isAcceptable) {
            throw ProblemException.of(ProblemType.NOT_ACCEPTABLE, "Here are events only; accept " + MEDIA_TYPE + ".");
        }
    }
}
