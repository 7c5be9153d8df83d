package org.lectern.web.admin.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Status;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The table of posts. */
@Named("postsPage")
@RequestScoped
public class PostsPage {
    private static final String TABLE = "posts:table";
    private static final int LAST_PAGE = 1_000_000;

    private final PostRows rows;
    private final PostFilters filters;
    private final Kinds kinds;
    private final FacesContext faces;
    private final LazyDataModel<PostRow> model;

    private String page = "1";
    private String pageSize = "25";

    /** For the container's proxy. */
    protected PostsPage() {
        this(null, null, null, null);
    }

    @Inject
    public PostsPage(PostRows rows, PostFilters filters, Kinds kinds, FacesContext faces) {
        this.rows = rows;
        this.filters = filters;
        this.kinds = kinds;
        this.faces = faces;
        this.model = new LazyPostRows(rows, filters);
    }

    /** Takes the state of the table from the address; an address that makes no sense is told so. */
    public void load() throws IOException {
        Optional<Integer> number = whole(page).filter(each -> each >= 1 && each <= LAST_PAGE);
        Optional<Integer> size = whole(pageSize).filter(PostFilters.ROWS::contains);
        boolean known = PostSort.parse(filters.getSort()).isPresent()
                && (filters.getStatus().isEmpty()
                        || Status.parse(filters.getStatus()).isPresent());
        if (number.isEmpty() || size.isEmpty() || !known) {
            faces.getExternalContext().responseSendError(400, "");
            faces.responseComplete();
            return;
        }
        filters.setPage(number.get());
        filters.setRows(size.get());
    }

    /** Shows what the changed filters ask for, from the first page on. */
    public void filter() {
        filters.setPage(1);
        if (faces.getViewRoot().findComponent(TABLE) instanceof DataTable table) {
            table.setFirst(0);
        }
    }

    public boolean isEmptySite() {
        return !filters.isNarrowed() && rows.isEmptySite();
    }

    public LazyDataModel<PostRow> getModel() {
        return model;
    }

    public int getFirst() {
        return (filters.getPage() - 1) * filters.getRows();
    }

    public Collection<SortMeta> getSorting() {
        return PostSort.parse(filters.getSort()).orElse(PostSort.NEWEST_FIRST).sorting();
    }

    public List<Kind> getKinds() {
        return kinds.all();
    }

    public List<String> getStatuses() {
        return Arrays.stream(Status.values()).map(Status::text).toList();
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getPageSize() {
        return pageSize;
    }

    public void setPageSize(String pageSize) {
        this.pageSize = pageSize;
    }

    private static Optional<Integer> whole(String text) {
        return text != null && text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
