package org.lectern.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.importing.CancelImport;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;

/** One import: how far it is, and what became of it. Asked for anew every second until it has ended. */
@Named("importRunPage")
@RequestScoped
public class ImportRunPage {
    /** Of each list; the API gives all of it. */
    private static final int SHOWN = 500;

    private final ImportRuns runs;
    private final CancelImport cancel;
    private final SiteTime time;
    private final FacesContext faces;

    private String id = "";
    private Optional<ImportRun> found = Optional.empty();

    /** For the container's proxy. */
    protected ImportRunPage() {
        this(null, null, null, null);
    }

    @Inject
    public ImportRunPage(ImportRuns runs, CancelImport cancel, SiteTime time, FacesContext faces) {
        this.runs = runs;
        this.cancel = cancel;
        this.time = time;
        this.faces = faces;
    }

    public void load() throws IOException {
        if (run().isEmpty()) {
            faces.getExternalContext().responseSendError(asked().isBlank() ? 400 : 404, "");
            faces.responseComplete();
        }
    }

    public void cancel() {
        cancel.cancel(asked());
        found = Optional.empty();
    }

    private Optional<ImportRun> run() {
        if (found.isEmpty() && !asked().isBlank()) {
            found = runs.find(asked());
        }
        return found;
    }

    /** Faces hands no view parameter to a partial request, so those carry it themselves. */
    private String asked() {
        return id.isBlank()
                ? faces.getExternalContext().getRequestParameterMap().getOrDefault("id", "")
                : id;
    }

    public ImportRun getRun() {
        return run().orElseThrow();
    }

    public boolean isEnded() {
        return getRun().state().isFinal();
    }

    public String getState() {
        return stateOf(getRun());
    }

    /** In lower case, as it is written and dressed. */
    public String stateOf(ImportRun run) {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    public String startOf(ImportRun run) {
        return time.shown(run.started());
    }

    /** Such as {@code 120 of 1,891 files}. */
    public String getProgress() {
        ImportRun.Progress progress = getRun().progress();
        return progress.total() == 0
                ? "Looking into the file"
                : String.format(Locale.ROOT, "%,d of %,d files", progress.done(), progress.total());
    }

    public List<ImportRun.Rejected> getRejected() {
        List<ImportRun.Rejected> all = getRun().report().rejected();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public List<String> getWarnings() {
        List<String> all = getRun().report().warnings();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public String lineOf(ImportRun.Rejected rejected) {
        return rejected.line().map(String::valueOf).orElse("");
    }

    /** How many entries of a list the page leaves out. */
    public int notShown(List<?> all) {
        return Math.max(0, all.size() - SHOWN);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
