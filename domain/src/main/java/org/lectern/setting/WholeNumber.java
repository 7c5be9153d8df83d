package org.lectern.setting;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting that is a whole number within bounds.
 *
 * @param name as the environment spells it
 * @param meaning what it is a number of, as it reads behind "set it to": {@code how many backups shall be kept}
 * @param usual where nothing is said
 */
public record WholeNumber(String name, String meaning, int least, int most, int usual) {
    private static final Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,8}");

    public WholeNumber {
        Objects.requireNonNull(name);
        Objects.requireNonNull(meaning);
        if (least < 0 || least > usual || usual > most) {
            throw new IllegalArgumentException(name);
        }
    }

    /**
     * Reads what was set; blank counts as nothing.
     *
     * @throws IllegalArgumentException with a sentence that names the key and the remedy
     */
    public int of(Optional<String> set) {
        Optional<String> text = set.map(String::strip).filter(each -> !each.isEmpty());
        return text.isEmpty() ? usual : read(text.get());
    }

    private int read(String text) {
        if (DIGITS.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(name + " is '" + text + "'; set it to " + meaning + ", from " + least
                + " to " + most + ", or remove it for " + usual);
    }
}
