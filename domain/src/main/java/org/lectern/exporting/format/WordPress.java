package org.lectern.exporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.exporting.wxr.WxrFile;
import org.lectern.site.Site;

/** The file that WordPress, and whatever else reads its exports, imports. */
@ApplicationScoped
public class WordPress implements ExportFormat {
    private final WxrFile file;
    private final Site site;

    /** For the container's proxy. */
    protected WordPress() {
        this(null, null);
    }

    @Inject
    public WordPress(WxrFile file, Site site) {
        this.file = file;
        this.site = site;
    }

    @Override
    public String name() {
        return "wxr";
    }

    @Override
    public String label() {
        return "WordPress (WXR)";
    }

    @Override
    public String description() {
        return "Posts and pages as HTML with their authors and tags, drafts and scheduled posts among them, in one XML file. Pictures"
                + " are fetched from this site while the file is imported, so it has to be up then. Without their history, and"
                + " without what is in the trash.";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String fileName() {
        return "wordpress.xml";
    }

    @Override
    public void write(OutputStream to) throws IOException {
        write(to, site.baseUrl().orElse("http://localhost:8080"));
    }

    /** @param base from where the importing side fetches pictures */
    @Override
    public void write(OutputStream to, String base) throws IOException {
        file.write(to, base);
    }
}
