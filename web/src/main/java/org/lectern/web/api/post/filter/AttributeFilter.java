package org.lectern.web.api.post.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.attribute.AttributeCondition;
import org.lectern.web.api.Parameters;

/**
 * {@code attr.rating=4}, {@code attr.rating=>=4}, {@code attr.rating=4..8}, {@code attr.held=<2020-01-01}, {@code attr.venue.city=Utrecht,Gent},
 * {@code attr.place=-"Utrecht, NL"}: posts by their attributes. A value is found whatever its type; {@code =-4} is one that begins with a
 * hyphen, {@code "4"} nothing but that text, commas and all. Numbers, days and instants are compared.
 */
@ApplicationScoped
public class AttributeFilter implements PostFilter {
    private static final String PREFIX = "attr.";
    private static final int MOST_VALUES = 50;
    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST = 1_000;

    /** A value, in which what is quoted may have commas. */
    private static final Pattern VALUE = Pattern.compile("\\s*(\"(?:[^\"]|\"\")*\"|[^,\"][^,]*)\\s*(?:,|$)");

    @Override
    public Set<String> parameters() {
        return Set.of(PREFIX + "NAME");
    }

    @Override
    public boolean takes(String parameter) {
        return parameter.startsWith(PREFIX);
    }

    @Override
    public PostQuery narrow(PostQuery query, Parameters parameters) {
        PostQuery narrowed = query;
        List<String> names = new TreeSet<>(parameters.values().keySet())
                .stream().filter(this::takes).toList();
        int conditions = 0;
        for (String name : names) {
            for (String value : parameters.all(name)) {
                conditions++;
                if (conditions > MOST_PARAMETERS) {
                    throw Parameters.bad(
                            name, "is one too many; " + MOST_PARAMETERS + " conditions on attributes are allowed");
                }
                boolean none = value.startsWith("-");
                narrowed = narrowed.matching(new Match(
                        PostQuery.Field.ATTRIBUTE, conditions(name, none ? value.substring(1) : value), none));
            }
        }
        return narrowed;
    }

    private static List<String> conditions(String name, String value) {
        String path = name.substring(PREFIX.length());
        if (!AttributeCondition.isPath(path)) {
            throw Parameters.bad(
                    name, "names no attribute; behind 'attr.' stand one or more names with full stops between them");
        }
        return values(name, value).stream()
                .map(each -> path + "=" + each)
                .peek(each -> AttributeCondition.parse(each)
                        .orElseThrow(() -> Parameters.bad(
                                name,
                                "has to be a value, a number or a date behind >, >=, < or <=, two of them with '..' between"
                                        + " them, or a text in quotation marks")))
                .toList();
    }

    private static List<String> values(String name, String text) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        int at = 0;
        while (at < text.length() && value.find(at) && value.start() == at) {
            values.add(value.group(1).strip());
            at = value.end();
        }
        if (at < text.length() || values.isEmpty() || values.size() > MOST_VALUES || text.length() > LONGEST) {
            throw Parameters.bad(
                    name,
                    "needs 1 to " + MOST_VALUES + " values with commas between them, in no more than " + LONGEST
                            + " characters; a value with a comma or a quotation mark stands in quotation marks");
        }
        return values;
    }
}
