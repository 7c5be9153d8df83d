package org.lectern.web.admin.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which posts are to be changed, and how, as it was chosen and typed. */
@Named("bulkForm")
@ViewScoped
public class BulkForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String ids = "";
    private String matching = "";
    private long total;
    private String operation = BulkDeed.ADD_TAGS.text();
    private final Map<String, String> values = new HashMap<>();

    /** Those that were selected one by one. */
    List<String> chosen() {
        return Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    String value(String name) {
        String value = values.get(name);
        return value == null ? "" : value.strip();
    }

    /** With its spaces. */
    String exact(String name) {
        String value = values.get(name);
        return value == null ? "" : value;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public String getIds() {
        return ids;
    }

    public void setIds(String ids) {
        this.ids = ids == null ? "" : ids;
    }

    public String getMatching() {
        return matching;
    }

    public void setMatching(String matching) {
        this.matching = matching == null ? "" : matching;
    }

    public long getTotal() {
        return total;
    }

    void setTotal(long total) {
        this.total = total;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation == null ? "" : operation;
    }
}
