package org.lectern.web.admin.post;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which posts the table shows, in which order, and from where on. All of it stands in the page's address. */
@Named("postFilters")
@ViewScoped
public class PostFilters implements Serializable {
    static final List<Integer> ROWS = List.of(25, 50, 100);
    static final String NEWEST_FIRST = "-published";

    private static final long serialVersionUID = 1;

    private String title = "";
    private String kind = "";
    private String status = "";
    private String tag = "";
    private String sort = NEWEST_FIRST;
    private int page = 1;
    private int rows = ROWS.get(0);

    /** The query part of the address, with its question mark; nothing where everything is as it is at first. */
    public String query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", title);
        parameters.put("kind", kind);
        parameters.put("status", status);
        parameters.put("tag", tag);
        parameters.put("sort", sort.equals(NEWEST_FIRST) ? "" : sort);
        parameters.put("page", page == 1 ? "" : Integer.toString(page));
        parameters.put("rows", rows == ROWS.get(0) ? "" : Integer.toString(rows));
        String query = parameters.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    public boolean isNarrowed() {
        return !(title + kind + status + tag).isBlank();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = text(title);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = text(kind);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = text(status);
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = text(tag);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort == null ? NEWEST_FIRST : sort;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public int getRows() {
        return rows;
    }

    public void setRows(int rows) {
        this.rows = rows;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
