package org.lectern.web.api.importing;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.problem.Violation;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.upload.FileNames;

/** What somebody who imports sends: a file, and how to take it. */
record ImportForm(String fileName, InputStream bytes, boolean dryRun) {
    private static final Set<String> OPTIONS = Set.of("format", "dryRun");
    private static final int MAX_OPTION = 100;

    static ImportForm of(List<EntityPart> parts) throws IOException {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        EntityPart file = null;
        for (EntityPart part : parts) {
            if (part.getName().equals("file") && file == null) {
                file = part;
            } else if (OPTIONS.contains(part.getName())) {
                options.put(part.getName(), text(part));
            } else {
                violations.add(new Violation(
                        "/" + part.getName(), "is not known here, or stands twice; there are file, format and dryRun"));
            }
        }
        if (file == null) {
            violations.add(new Violation("/file", "is missing: a file, or an archive of files"));
        }
        if (!options.getOrDefault("format", "auto").equals("auto")) {
            violations.add(new Violation("/format", "has to be auto: what a file is, is seen from its content"));
        }
        String dryRun = options.getOrDefault("dryRun", "false");
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            violations.add(new Violation("/dryRun", "has to be true or false"));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.rejected(violations));
        }
        return new ImportForm(FileNames.of(file), file.getContent(), dryRun.equals("true"));
    }

    private static String text(EntityPart part) throws IOException {
        return new String(part.getContent().readNBytes(MAX_OPTION), StandardCharsets.UTF_8).strip();
    }
}
