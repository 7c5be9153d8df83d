package org.lectern.web.admin.post;

import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Fetches the page of rows that the table shows, and tells the page's script the address of what it shows now. */
final class LazyPostRows extends LazyDataModel<PostRow> {
    private static final long serialVersionUID = 1;

    private final transient PostRows rows;
    private final PostFilters filters;

    LazyPostRows(PostRows rows, PostFilters filters) {
        this.rows = rows;
        this.filters = filters;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, rows.count(filters)));
    }

    @Override
    public List<PostRow> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        PostSort sort = PostSort.of(sortBy.values());
        filters.setSort(sort.text());
        filters.setRows(pageSize);
        filters.setPage(first / pageSize + 1);
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("query", filters.query());
        }
        return rows.page(filters, sort, first, pageSize);
    }

    @Override
    public String getRowKey(PostRow row) {
        return row.id();
    }
}
