package org.lectern.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.LoadDemo;
import org.lectern.importing.StartImport;
import org.lectern.importing.TooManyImports;

/** The form that takes a file to import, and the list of the imports before. */
@Named("importPage")
@RequestScoped
public class ImportPage {
    private static final Logger LOG = System.getLogger("org.lectern.admin");
    private static final String RUN = "/admin/import-run?faces-redirect=true&id=";
    private static final int SHOWN = 20;

    private final StartImport start;
    private final LoadDemo demo;
    private final ImportRuns runs;
    private final FacesContext faces;

    private Part file;
    private boolean dryRun;

    /** For the container's proxy. */
    protected ImportPage() {
        this(null, null, null, null);
    }

    @Inject
    public ImportPage(StartImport start, LoadDemo demo, ImportRuns runs, FacesContext faces) {
        this.start = start;
        this.demo = demo;
        this.runs = runs;
        this.faces = faces;
    }

    /** @return the page of the import that began, or null to stay where no file came */
    public String start() {
        if (file == null || file.getSize() == 0) {
            say("import:file", "Choose a file that is not empty.");
            return null;
        }
        try (InputStream bytes = file.getInputStream()) {
            String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
            String user = faces.getExternalContext().getRemoteUser();
            return RUN + start.start(name, bytes, dryRun, user).id();
        } catch (TooManyImports full) {
            say("import:file", full.getMessage() + ".");
            return null;
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "import.not-taken", failure);
            say(
                    "import:file",
                    "The file could not be kept on the server's disk, so nothing was imported. Its log says why.");
            return null;
        }
    }

    /** @return the page of the import that began, or null to stay */
    public String loadDemo() {
        try {
            return RUN + demo.load(faces.getExternalContext().getRemoteUser()).id();
        } catch (TooManyImports full) {
            say(null, full.getMessage() + ".");
            return null;
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "demo.not-loaded", failure);
            say(null, "The demo could not be kept on the server's disk, so nothing was imported. Its log says why.");
            return null;
        }
    }

    private void say(String place, String text) {
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public List<ImportRun> getLatest() {
        return runs.latest(SHOWN);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
