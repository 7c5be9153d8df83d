package org.lectern.web.admin.around;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.web.admin.frame.Leave;
import org.lectern.web.admin.frame.Query;
import org.lectern.web.admin.frame.Sifted;

/** The list of events, series or people: what its address asks for. */
@Named("referentList")
@RequestScoped
public class ReferentList {
    static final String MOST_USED = "-posts";
    private static final String UNUSED = "none";
    private static final int LONGEST = 200;

    private final AroundRoom room;
    private final ReferentRows rows;
    private final Leave leave;

    private String words = "";
    private String sort = "";
    private String posts = "";
    private String after = "";
    private Sifted<ReferentRow> page = new Sifted<>(List.of(), Optional.empty(), false);

    /** For the container's proxy. */
    protected ReferentList() {
        this(null, null, null);
    }

    @Inject
    public ReferentList(AroundRoom room, ReferentRows rows, Leave leave) {
        this.room = room;
        this.rows = rows;
        this.leave = leave;
    }

    public void load() {
        boolean makesSense =
                Set.of("", MOST_USED).contains(sort) && Set.of("", UNUSED).contains(posts) && words.length() <= LONGEST;
        if (!makesSense) {
            leave.refuse(400);
            return;
        }
        page = sort.equals(MOST_USED)
                ? new Sifted<>(rows.mostUsed(words), Optional.empty(), false)
                : rows.byName(words, posts.equals(UNUSED), Optional.of(after).filter(each -> !each.isEmpty()));
    }

    public List<ReferentRow> getRows() {
        return page.items();
    }

    public boolean isCutShort() {
        return page.isCutShort();
    }

    /** The address of the next page; empty: this is the last one. */
    public String getNext() {
        return page.next().map(key -> address(sort, key)).orElse("");
    }

    /** The address of the first page; empty: this is it. */
    public String getFirst() {
        return after.isEmpty() ? "" : address(sort, "");
    }

    public String getByName() {
        return address("", "");
    }

    public String getByUse() {
        return room.getSort().getListPath() + new Query().with("q", words).with("sort", MOST_USED);
    }

    public boolean isNarrowed() {
        return !(words + posts).isEmpty();
    }

    private String address(String order, String from) {
        return room.getSort().getListPath()
                + new Query()
                        .with("q", words)
                        .with("posts", posts)
                        .with("sort", order)
                        .with("after", from);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = text(words);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = text(sort);
    }

    public String getPosts() {
        return posts;
    }

    public void setPosts(String posts) {
        this.posts = text(posts);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = text(after);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
