package org.lectern.post.kind.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/** Reads the settings of one declared field, and notes what is wrong with them. */
public final class Settings {
    private final Document settings;
    private final FaultCollector faults;

    /** Told of each fault: which setting, and what is wrong with it. */
    @FunctionalInterface
    public interface FaultCollector {
        void add(String setting, String detail);
    }

    public Settings(Document settings, FaultCollector faults) {
        this.settings = settings;
        this.faults = faults;
    }

    void fault(String setting, String detail) {
        faults.add(setting, detail);
    }

    boolean has(String setting) {
        return settings.value(setting).isPresent();
    }

    Optional<String> text(String setting) {
        return as(setting, String.class, "a text");
    }

    void flag(String setting) {
        as(setting, Boolean.class, "true or false");
    }

    Optional<List<?>> list(String setting) {
        return as(setting, List.class, "a list").map(list -> (List<?>) list);
    }

    Optional<BigDecimal> number(String setting) {
        return as(setting, Number.class, "a number").flatMap(number -> {
            Optional<BigDecimal> exact = Numbers.exact(number);
            if (exact.isEmpty()) {
                fault(setting, "has to be a number");
            }
            return exact;
        });
    }

    /** Checks two bounds, each a whole number in this range, the lower one not above the upper. */
    void wholeBounds(String lower, String upper, int least, int most) {
        boolean right = isWhole(lower, least, most) & isWhole(upper, least, most);
        if (right) {
            bounds(lower, upper);
        }
    }

    void bounds(String lower, String upper) {
        Optional<BigDecimal> min = number(lower);
        Optional<BigDecimal> max = number(upper);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            fault(lower, "is more than '" + upper + "'");
        }
    }

    private boolean isWhole(String setting, int least, int most) {
        boolean right = !has(setting)
                || settings.number(setting)
                        .filter(number -> number >= least && number <= most)
                        .isPresent();
        if (!right) {
            fault(setting, "has to be a whole number from " + least + " to " + most);
        }
        return right;
    }

    private <T> Optional<T> as(String setting, Class<T> type, String whatItIs) {
        Optional<Object> value = settings.value(setting);
        if (value.isPresent() && !type.isInstance(value.get())) {
            fault(setting, "has to be " + whatItIs);
            return Optional.empty();
        }
        return value.map(type::cast);
    }
}
