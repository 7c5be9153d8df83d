package org.lectern.web.site.folder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.exporting.leave.FileZip;
import org.lectern.image.Images;
import org.lectern.image.MakeRendition;
import org.lectern.post.Posts;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.web.site.Router;
import org.lectern.web.site.page.PostAtItsAddress;

/** The weblog as its readers see it now, as files: every page that it has, made as it is made for them, with links that work in a folder. */
@ApplicationScoped
public class StaticWeblog implements ExportFormat {
    private final Router router;
    private final PostAtItsAddress postPages;
    private final Posts posts;
    private final Addresses addresses;
    private final Images images;
    private final MakeRendition renditions;
    private final Site site;
    private final Clock clock;

    /** For the container's proxy. */
    protected StaticWeblog() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public StaticWeblog(
            Router router,
            PostAtItsAddress postPages,
            Posts posts,
            Addresses addresses,
            Images images,
            MakeRendition renditions,
            Site site,
            Clock clock) {
        this.router = router;
        this.postPages = postPages;
        this.posts = posts;
        this.addresses = addresses;
        this.images = images;
        this.renditions = renditions;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String label() {
        return "HTML";
    }

    @Override
    public String description() {
        return "The weblog as readers see it now, as pages that work from a folder and on any web server: posts, lists, tags,"
                + " archives, feeds, pictures. Without drafts, scheduled posts and what is in the trash.";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String fileName() {
        return "weblog.zip";
    }

    @Override
    public void write(OutputStream to) throws IOException {
        write(to, site.baseUrl().orElse("http://localhost:8080"));
    }

    /** @param base stands in feeds, and is taken for the weblog's own in texts */
    @Override
    public void write(OutputStream to, String base) throws IOException {
        FileZip zip = new FileZip(to, clock);
        Snapshot snapshot = new Snapshot(router, postPages, base, site.baseUrl().isPresent(), clock.instant());
        FolderImages pictures = new FolderImages(images, renditions, zip);
        new FolderWriting(snapshot, pictures, zip, posts, addresses).write();
        zip.finish();
    }
}
