package org.lectern.web.admin.editor.form;

import java.util.ArrayList;
import java.util.List;

/** The fields of a form of which there are several, row by row. */
public final class FormRows {
    private FormRows() {}

    public static List<AttributeRow> attributes(TypedForm form) {
        return AttributeRows.of(form);
    }

    public static List<String> attributeNames(TypedForm form) {
        return form.texts(AttributeRows.WAS);
    }

    public static List<ImageRow> images(TypedForm form) {
        List<ImageRow> rows = new ArrayList<>();
        for (int i = 0; i < form.texts(ImageFields.URL).size(); i++) {
            rows.add(new ImageRow(
                    i,
                    form.texts(ImageFields.URL).get(i),
                    form.text(ImageFields.ALT, i).orElse(""),
                    form.text(ImageFields.CAPTION, i).orElse("")));
        }
        return rows;
    }

    public static List<String> corrections(TypedForm form) {
        return form.texts(CorrectionFields.TEXT);
    }
}
