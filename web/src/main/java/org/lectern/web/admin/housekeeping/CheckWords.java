package org.lectern.web.admin.housekeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Fix;
import org.lectern.web.admin.frame.Texts;

/** What checks and fixes are called in the language of who reads it; one that nobody translated speaks for itself. */
@Named("checkWords")
@RequestScoped
public class CheckWords {
    private final Texts texts;

    /** For the container's proxy. */
    protected CheckWords() {
        this(null);
    }

    @Inject
    public CheckWords(Texts texts) {
        this.texts = texts;
    }

    public String label(Check check) {
        return translated("housekeeping.label." + check.name(), check.label());
    }

    public String meaning(Check check) {
        return translated("housekeeping.meaning." + check.name(), check.meaning());
    }

    String fix(Fix fix) {
        return translated("housekeeping.fix." + fix.name(), fix.label());
    }

    /** @param check whose value it is: each asks for another one under the same name */
    String parameter(String check, Fix.Parameter parameter) {
        String own = translated("housekeeping.value." + check, parameter.label());
        return parameter.name().equals("value")
                ? own
                : translated("housekeeping.parameter." + parameter.name(), parameter.label());
    }

    private String translated(String key, String otherwise) {
        String text = texts.get(key);
        return text.equals(key) ? otherwise : text;
    }
}
