package org.lectern.exporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.exporting.jekyll.JekyllGenerator;
import org.lectern.exporting.leave.GeneratorSite;
import org.lectern.site.Site;

/** A site for <a href="https://jekyllrb.com">Jekyll</a>. */
@ApplicationScoped
public class Jekyll implements ExportFormat {
    private final GeneratorSite files;
    private final Site site;

    /** For the container's proxy. */
    protected Jekyll() {
        this(null, null);
    }

    @Inject
    public Jekyll(GeneratorSite files, Site site) {
        this.files = files;
        this.site = site;
    }

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public String label() {
        return "Jekyll";
    }

    @Override
    public String description() {
        return "Posts and pages as Markdown or HTML with front matter in YAML, with their pictures, drafts and scheduled posts among them, and templates to begin with. Without their history, and without what is in the trash.";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String fileName() {
        return "jekyll.zip";
    }

    @Override
    public void write(OutputStream to) throws IOException {
        files.write(new JekyllGenerator(site), to);
    }
}
