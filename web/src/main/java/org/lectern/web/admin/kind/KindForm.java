package org.lectern.web.admin.kind;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.lectern.web.admin.frame.Versioned;

/** A kind as somebody declares it. */
@Named("kindForm")
@ViewScoped
public class KindForm extends Versioned {
    private static final long serialVersionUID = 1;

    private List<FieldRow> rows = new ArrayList<>();

    public List<FieldRow> getRows() {
        return rows;
    }

    void setRows(List<FieldRow> rows) {
        this.rows = new ArrayList<>(rows);
    }

    /** Up by one where the step is -1, down by one where it is 1. @return where the row stands now */
    int move(int place, int step) {
        int to = place + step;
        if (place < 0 || place >= rows.size() || to < 0 || to >= rows.size()) {
            return place;
        }
        rows.add(to, rows.remove(place));
        return to;
    }
}
