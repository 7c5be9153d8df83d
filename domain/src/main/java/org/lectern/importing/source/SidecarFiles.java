package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.sidecar.Sidecars;

/** Nikola's {@code post.meta}, which is read with {@code post.md} beside it. */
@ApplicationScoped
public class SidecarFiles implements SourceFormat {
    private static final int HEAD = 4096;

    private final Sidecars sidecars;

    /** For the container's proxy. */
    protected SidecarFiles() {
        this(new Sidecars(null));
    }

    @Inject
    public SidecarFiles(Sidecars sidecars) {
        this.sidecars = sidecars;
    }

    @Override
    public String label() {
        return "Nikola's .meta files, with the texts that they describe";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        if (!file.path().extension().equals(Sidecars.EXTENSION)) {
            return Recognition.NONE;
        }
        String head = new String(file.head(HEAD), StandardCharsets.UTF_8).strip();
        boolean isTheirs = head.startsWith(".. ") || head.startsWith("---") || head.startsWith("+++");
        return isTheirs ? Recognition.CERTAIN : Recognition.POSSIBLE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        sidecars.fields(file);
        SourcePath text = sidecars.text(file)
                .orElseThrow(() -> new Unreadable("describes a post whose text is not there: no "
                        + file.path().stem() + ".md, .rst, .html, .txt or .ipynb lies beside it"));
        findings.belongsTo(text);
    }
}
