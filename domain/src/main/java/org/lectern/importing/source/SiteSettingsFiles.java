package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.lectern.importing.address.SiteSettings;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

/** Settings of static site generators: no posts, but some say where posts were to be read. */
@ApplicationScoped
public class SiteSettingsFiles implements SourceFormat {
    @Override
    public String label() {
        return "Settings of Jekyll, Hugo, Zola and Eleventy, for the addresses of posts";
    }

    @Override
    public Recognition recognise(SourceFile file) {
        return SiteSettings.NAMES.contains(file.path().name()) || isFolderData(file.path())
                ? Recognition.LIKELY
                : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        throw new Unreadable(
                isFolderData(file.path())
                        ? "holds Eleventy's data for a whole folder, not a post: Lectern does not add it to the posts"
                        : "holds a site's settings, not a post: Lectern takes from it where posts were to be read");
    }

    /** {@code posts/posts.json} and {@code posts/posts.11tydata.json}. */
    private static boolean isFolderData(SourcePath path) {
        String folder = path.folder().substring(path.folder().lastIndexOf('/') + 1);
        return path.name().endsWith(".11tydata.json")
                || path.extension().equals("json")
                        && !folder.isEmpty()
                        && path.stem().equals(folder);
    }
}
