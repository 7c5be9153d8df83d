package org.lectern.web.admin.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.search.SearchUnavailable;
import org.lectern.web.admin.frame.Appearance;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.problem.ProblemException;

/** The table of posts: the rows that its address asks for, and the addresses of others. */
@Named("postsPage")
@RequestScoped
public class PostsPage {
    private static final String TABLE = "posts";
    private static final String PATH = "posts?";

    private final Posts posts;
    private final PostPages pages;
    private final PostRows rows;
    private final Appearance appearance;
    private final Texts texts;
    private final FacesContext faces;
    private final PostAddress address;

    private List<PostRow> shown = List.of();
    private PostPages.Shown page = new PostPages.Shown(List.of(), Optional.empty(), Optional.empty());
    private String problem = "";

    /** For the container's proxy. */
    protected PostsPage() {
        this(null, null, null, null, null, null, new PostAddress(Map.of()));
    }

    @Inject
    public PostsPage(
            Posts posts,
            PostPages pages,
            PostRows rows,
            Appearance appearance,
            Texts texts,
            FacesContext faces,
            PostAddress address) {
        this.posts = posts;
        this.pages = pages;
        this.rows = rows;
        this.appearance = appearance;
        this.texts = texts;
        this.faces = faces;
        this.address = address;
    }

    /** Reads what the table shows. An address that makes no sense is told so, above the filters that can be mended. */
    public void load() {
        try {
            page = pages.page(address);
            shown = rows.rows(page.posts(), columns());
        } catch (ProblemException wrong) {
            problem = wrong.problem().detail();
            faces.getExternalContext().setResponseStatus(400);
        } catch (SearchUnavailable away) {
            problem = texts.get("post.search-away");
            faces.getExternalContext().setResponseStatus(503);
        }
    }

    public boolean isEmptySite() {
        return shown.isEmpty()
                && !address.isNarrowed()
                && problem.isEmpty()
                && posts.page(PostQuery.everything().limitedTo(1)).posts().isEmpty();
    }

    public List<PostRow> getRows() {
        return shown;
    }

    /** What is wrong with the address; empty: nothing. */
    public String getProblem() {
        return problem;
    }

    /** The number of posts where the page knows it without counting; else empty, and a script asks for it. */
    public String getTotal() {
        boolean isWhole = page.next().isEmpty() && page.previous().isEmpty();
        return isWhole && problem.isEmpty() ? texts.of("post.total", shown.size()) : "";
    }

    public String getNext() {
        return page.next().map(PostsPage::path).orElse("");
    }

    public String getPrevious() {
        return page.previous().map(PostsPage::path).orElse("");
    }

    public String getFirst() {
        return path(address.first());
    }

    /** A heading of the table. @param sorted as {@code aria-sort} has it; empty: the table can't be sorted by it */
    public record Heading(String style, String label, String sorted, String address) {}

    public Heading getTitleHeading() {
        return heading("title", texts.get("post.column.title"), true);
    }

    public List<Heading> getHeadings() {
        return columns().stream()
                .map(column -> heading(column.text(), texts.get(column.key()), column.isSortable()))
                .toList();
    }

    /** Dates are sorted from the newest on first, titles from A on; asked for again, the other way round. */
    private Heading heading(String field, String label, boolean sortable) {
        if (!sortable) {
            return new Heading(field, label, "", "");
        }
        String up = field;
        String down = "-" + field;
        String first = field.equals("title") ? up : down;
        String other = field.equals("title") ? down : up;
        String sorted = address.sort().equals(up) ? "ascending" : address.sort().equals(down) ? "descending" : "none";
        return new Heading(
                field, label, sorted, path(address.sorted(address.sort().equals(first) ? other : first)));
    }

    /** Those of the address, else those that the person chose, else the usual ones. */
    List<PostColumn> columns() {
        return address.columns()
                .or(() -> Optional.ofNullable(appearance.desk().columns().get(TABLE))
                        .map(names -> names.stream()
                                .map(PostColumn::parse)
                                .flatMap(Optional::stream)
                                .toList()))
                .orElse(PostColumn.USUAL);
    }

    /** What stands behind the question mark, for views and links. */
    public String getQuery() {
        return address.first().query();
    }

    public String getFilterQuery() {
        return address.filterQuery();
    }

    static String path(PostAddress address) {
        return PATH + address.query();
    }
}
