package org.lectern.web.admin.image;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What somebody types about an image. */
@Named("imageForm")
@ViewScoped
public class ImageForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String id = "";
    private List<UseRow> rows = new ArrayList<>();

    public String getId() {
        return id;
    }

    public List<UseRow> getRows() {
        return rows;
    }

    void fill(String ofImage, List<UseRow> with) {
        id = ofImage;
        rows = new ArrayList<>(with);
    }

    /** What was typed and is not stored yet stays in its place. */
    void refresh(List<UseRow> now) {
        List<UseRow> fresh = new ArrayList<>();
        for (UseRow each : now) {
            fresh.add(rows.stream()
                    .filter(row -> row.isChanged() && row.isSamePlace(each))
                    .findFirst()
                    .map(row -> row.typedOver(each))
                    .orElse(each));
        }
        rows = fresh;
    }
}
