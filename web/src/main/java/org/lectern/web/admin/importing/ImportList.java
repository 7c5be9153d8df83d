package org.lectern.web.admin.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.ImportOutcome;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.source.SourceFormat;
import org.lectern.web.admin.frame.SiteTime;

/** The imports there were, newest first, and what can be imported. Which page of the list is shown stands in the address. */
@Named("importList")
@RequestScoped
public class ImportList {
    private static final int SHOWN = 20;

    private final ImportRuns runs;
    private final List<String> formats;
    private final SiteTime time;
    private final Optional<String> before;

    /** For the container's proxy. */
    protected ImportList() {
        this(null, List.of(), null, Optional.empty());
    }

    @Inject
    public ImportList(ImportRuns runs, @Any Instance<SourceFormat> formats, SiteTime time, FacesContext faces) {
        this(
                runs,
                formats.stream().map(SourceFormat::label).sorted().toList(),
                time,
                Optional.ofNullable(faces.getExternalContext()
                                .getRequestParameterMap()
                                .get("before"))
                        .filter(text -> !text.isBlank()));
    }

    private ImportList(ImportRuns runs, List<String> formats, SiteTime time, Optional<String> before) {
        this.runs = runs;
        this.formats = formats;
        this.time = time;
        this.before = before;
    }

    public List<ImportRun> getRuns() {
        return runs.latest(before, SHOWN);
    }

    /** The last one of this page where there may be older ones, else empty. */
    public String getNext() {
        List<ImportRun> page = runs.latest(before, SHOWN + 1);
        return page.size() > SHOWN ? page.get(SHOWN - 1).id() : "";
    }

    /** What each of the formats is called. */
    public List<String> getFormats() {
        return formats;
    }

    public String startOf(ImportRun run) {
        return time.shown(run.started());
    }

    /** Files that nobody reads yet are among them. */
    public long rejectedOf(ImportRun run) {
        return run.report().count(ImportOutcome.REJECTED) + run.report().count(ImportOutcome.UNKNOWN);
    }
}
