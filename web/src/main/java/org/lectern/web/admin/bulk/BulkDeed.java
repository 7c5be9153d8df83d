package org.lectern.web.admin.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page offers to do to many posts, with the fields that each needs. */
public enum BulkDeed {
    ADD_TAGS("tags"),
    REMOVE_TAGS("tags"),
    SET_STATUS("status"),
    SET_KIND("kind"),
    SET_LANGUAGE("language"),
    SET_EVENT("event"),
    REPLACE_TEXT("find", "replace"),
    SET_ATTRIBUTE("name", "type", "value"),
    RENAME_ATTRIBUTE("name", "to"),
    DROP_ATTRIBUTE("name");

    private final List<String> fields;

    BulkDeed(String... fields) {
        this.fields = List.of(fields);
    }

    /** As the operation is called. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BulkDeed> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    boolean needs(String field) {
        return fields.contains(field);
    }
}
