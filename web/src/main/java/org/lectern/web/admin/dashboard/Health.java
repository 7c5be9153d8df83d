package org.lectern.web.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;
import org.lectern.search.IndexState;
import org.lectern.search.RebuildIndex;
import org.lectern.site.DataFolder;
import org.lectern.site.StoreSpace;
import org.lectern.web.admin.frame.Sizes;
import org.lectern.web.admin.frame.Texts;

/** Whether the store and the search index answer, and how much room is taken. */
@Named("health")
@RequestScoped
public class Health {
    private final Posts posts;
    private final RebuildIndex index;
    private final StoreSpace space;
    private final DataFolder folder;
    private final Texts texts;

    /** For the container's proxy. */
    protected Health() {
        this(null, null, null, null, null);
    }

    @Inject
    public Health(Posts posts, RebuildIndex index, StoreSpace space, DataFolder folder, Texts texts) {
        this.posts = posts;
        this.index = index;
        this.space = space;
        this.folder = folder;
        this.texts = texts;
    }

    public boolean isStoreUp() {
        try {
            posts.find(PostId.of("health"));
            return true;
        } catch (StoreUnavailable down) {
            return false;
        }
    }

    public String getStore() {
        return texts.get(isStoreUp() ? "dashboard.store.up" : "dashboard.store.down");
    }

    public boolean isSearchUp() {
        return index.state().phase() != IndexState.Phase.AWAY;
    }

    public String getSearch() {
        IndexState state = index.state();
        return switch (state.phase()) {
            case FOLLOWING -> texts.get("dashboard.search.up");
            case REBUILDING -> texts.of("dashboard.search.rebuilding", state.done(), state.total());
            case AWAY -> texts.get("dashboard.search.away");
        };
    }

    /** Of the data folder, with what the database takes elsewhere. */
    public String getSpace() {
        OptionalLong elsewhere = space.elsewhere();
        String here = texts.of("dashboard.space", shown(folder.size()), shown(folder.free()));
        return elsewhere.isPresent()
                ? here + " " + texts.of("dashboard.space.elsewhere", shown(elsewhere.getAsLong()))
                : here;
    }

    private String shown(long bytes) {
        return Sizes.shown(bytes, texts.locale());
    }
}
