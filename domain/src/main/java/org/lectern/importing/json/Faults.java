package org.lectern.importing.json;

import java.util.Locale;
import org.lectern.importing.file.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a JSON text, in words for the person who gave it. */
final class Faults {
    private Faults() {}

    static Unreadable unreadable(JacksonException fault) {
        TokenStreamLocation place = fault.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr());
        if (fault instanceof JacksonIOException && fault.getCause() instanceof Exception cause) {
            return cause instanceof Window.NoUtf8
                    ? new Unreadable(line, "is no JSON: it " + cause.getMessage())
                    : Unreadable.because("cannot be unpacked", cause);
        }
        if (fault instanceof UnexpectedEndOfInputException) {
            return new Unreadable(line, "is JSON that is cut off: it ends before all that it begins is complete");
        }
        if (fault instanceof StreamConstraintsException) {
            return new Unreadable(line, limit(fault.getOriginalMessage().toLowerCase(Locale.ROOT)));
        }
        return new Unreadable(line, "is no JSON: " + sentence(fault.getOriginalMessage()));
    }

    private static String limit(String message) {
        if (message.contains("nesting depth")) {
            return "is JSON that is nested deeper than " + Json.MAX_DEPTH + " levels";
        }
        if (message.contains("number")) {
            return "holds a number of more than " + Json.MAX_NUMBER + " characters";
        }
        return message.contains("name")
                ? "holds a name of more than " + Json.MAX_NAME + " characters"
                : "holds a text of more than " + Json.MAX_STRING + " characters";
    }

    /** Without where in the parser's code it was met. */
    private static String sentence(String message) {
        int where = message.indexOf(" (start marker at");
        String plain = where < 0 ? message : message.substring(0, where);
        return plain.strip().replaceAll("\\s+", " ");
    }
}
