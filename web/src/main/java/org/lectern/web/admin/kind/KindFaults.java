package org.lectern.web.admin.kind;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.problem.Violation;
import org.lectern.web.admin.frame.FormMessages;
import org.lectern.web.admin.frame.Texts;

/** Says what is wrong with a declaration: beside the row of the field that it is about, with the name of the setting. */
@RequestScoped
public class KindFaults {
    private static final Pattern IN_ROW = Pattern.compile("/fields/(\\d{1,4})(?:/([A-Za-z]+))?(/.*)?");

    private final FormMessages messages;
    private final Texts texts;

    /** For the container's proxy. */
    protected KindFaults() {
        this(null, null);
    }

    @Inject
    public KindFaults(FormMessages messages, Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    void tell(List<Violation> violations, Map<String, String> places) {
        List<Violation> others = new ArrayList<>();
        for (Violation violation : violations) {
            Matcher inRow = IN_ROW.matcher(violation.pointer());
            if (inRow.matches()) {
                messages.beside("edit:rows:" + inRow.group(1) + ":name", sentence(inRow, violation.detail()));
            } else {
                others.add(violation);
            }
        }
        messages.violations(others, places);
    }

    private String sentence(Matcher inRow, String detail) {
        String setting = inRow.group(2);
        String rest = inRow.group(3) == null ? "" : " " + inRow.group(3);
        return setting == null ? detail : texts.get("kind.setting." + setting) + rest + ": " + detail;
    }
}
