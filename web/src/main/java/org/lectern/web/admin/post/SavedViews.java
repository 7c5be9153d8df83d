package org.lectern.web.admin.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.view.SavedView;
import org.lectern.web.admin.frame.Appearance;

/** The views that the person who is logged in has saved. */
@Named("savedViews")
@RequestScoped
public class SavedViews {
    private final Appearance appearance;

    /** For the container's proxy. */
    protected SavedViews() {
        this(null);
    }

    @Inject
    public SavedViews(Appearance appearance) {
        this.appearance = appearance;
    }

    public List<SavedView> getAll() {
        return appearance.desk().views();
    }

    /** Those for the dashboard. */
    public List<SavedView> getPinned() {
        return getAll().stream().filter(SavedView::pinned).toList();
    }
}
