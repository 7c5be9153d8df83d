package org.lectern.web.admin.around;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.web.admin.frame.AdminPage;

/** What posts refer to, each sort with its pages and the fields of its form. */
public enum Around {
    EVENTS(AdminPage.EVENTS, AdminPage.EVENT, AdminPage.MERGE_EVENTS, Fields.OF_EVENTS),
    SERIES(AdminPage.SERIES, AdminPage.ONE_SERIES, AdminPage.MERGE_SERIES, List.of()),
    PEOPLE(AdminPage.PEOPLE, AdminPage.PERSON, AdminPage.MERGE_PEOPLE, List.of(ReferentTexts.ALIASES));

    private final AdminPage list;
    private final AdminPage editor;
    private final AdminPage merging;
    private final List<String> own;

    Around(AdminPage list, AdminPage editor, AdminPage merging, List<String> own) {
        this.list = list;
        this.editor = editor;
        this.merging = merging;
        this.own = own;
    }

    static Around of(AdminPage page) {
        return Stream.of(values())
                .filter(each -> each.list == page.inMenu())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not about what posts refer to: " + page));
    }

    /** As the API, texts and styles call it. */
    public String getName() {
        return list.path().substring("/admin/".length());
    }

    public String getListPath() {
        return list.path();
    }

    public String getEditorPath() {
        return editor.path();
    }

    public String getMergePath() {
        return merging.path();
    }

    /** All fields of its form, in their order. */
    List<String> fields() {
        return Stream.of(
                        List.of(ReferentTexts.NAME, ReferentTexts.SLUG),
                        own,
                        List.of(ReferentTexts.URL, ReferentTexts.DESCRIPTION))
                .flatMap(List::stream)
                .toList();
    }

    /** Apart from the constants, which can't be reached from their own constructors. */
    private static final class Fields {
        static final List<String> OF_EVENTS = List.of(
                ReferentTexts.SERIES,
                ReferentTexts.EDITION,
                ReferentTexts.START,
                ReferentTexts.END,
                ReferentTexts.PLACE,
                ReferentTexts.ADDRESS,
                ReferentTexts.COUNTRY,
                ReferentTexts.LATITUDE,
                ReferentTexts.LONGITUDE);
    }
}
