package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression finds strings, and is equal to itself. Lines end as in MongoDB's. */
record TextSearch(Pattern pattern, BsonRegularExpression itself) implements Predicate<Object> {
    private static final Map<Character, Integer> FLAGS = Map.of(
            'i', Pattern.CASE_INSENSITIVE, 'm', Pattern.MULTILINE, 'x', Pattern.COMMENTS, 's', Pattern.DOTALL, 'u', 0);

    private static final Pattern QUOTED = Pattern.compile("\\\\Q.*?(\\\\E|$)", Pattern.DOTALL);
    private static final Pattern NAMED_CLASS = Pattern.compile("(?<!\\\\)\\[[^]]*\\[:\\^?\\w+:]");

    static TextSearch of(BsonRegularExpression expression) {
        int flags = Pattern.UNICODE_CASE | Pattern.UNIX_LINES;
        for (char option : options(expression).toCharArray()) {
            flags |= flag(option);
        }
        refuseOtherSyntax(expression.getPattern());
        try {
            return new TextSearch(Pattern.compile(expression.getPattern(), flags), expression);
        } catch (PatternSyntaxException failure) {
            throw new MongoServerError(51091, "Regular expression is invalid: " + failure.getDescription());
        }
    }

    /** Of a condition with {@code $regex}, and perhaps {@code $options}. */
    static TextSearch of(Object pattern, Optional<Object> options) {
        if (!(options.orElse("") instanceof String text)) {
            throw Refusal.badValue("$options has to be a string");
        }
        if (pattern instanceof String expression) {
            return of(new BsonRegularExpression(expression, text));
        }
        if (!(pattern instanceof BsonRegularExpression expression)) {
            throw Refusal.badValue("$regex has to be a string");
        }
        boolean hasOptions = !options(expression).isEmpty();
        if (hasOptions && options.isPresent()) {
            throw new MongoServerError(51075, "options set in both $regex and $options");
        }
        return of(hasOptions ? expression : new BsonRegularExpression(expression.getPattern(), text));
    }

    /** What Java would read as something else. */
    private static void refuseOtherSyntax(String pattern) {
        if (pattern.indexOf('\0') >= 0) {
            throw Refusal.badValue("Regular expression cannot contain an embedded null byte");
        }
        if (NAMED_CLASS.matcher(QUOTED.matcher(pattern).replaceAll("")).find()) {
            throw Refusal.notHere("named classes in regular expressions, like [[:alpha:]]");
        }
    }

    private static int flag(char option) {
        if (!FLAGS.containsKey(option)) {
            throw new MongoServerError(51108, "invalid flag in regex options: " + option);
        }
        return FLAGS.get(option);
    }

    private static String options(BsonRegularExpression expression) {
        return Objects.requireNonNullElse(expression.getOptions(), "");
    }

    @Override
    public boolean test(Object value) {
        return value instanceof String text
                ? finds(text)
                : value instanceof BsonRegularExpression other && isSame(other);
    }

    private boolean finds(String text) {
        try {
            return pattern.matcher(text).find();
        } catch (StackOverflowError failure) {
            throw new MongoServerError(
                    51156, "Location51156", "The regular expression repeats too much for a long text", failure);
        }
    }

    private boolean isSame(BsonRegularExpression other) {
        return itself.getPattern().equals(other.getPattern()) && options(itself).equals(options(other));
    }
}
