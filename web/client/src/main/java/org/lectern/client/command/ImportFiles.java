package org.lectern.client.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.lectern.client.http.Api;
import org.lectern.client.http.ApiProblem;
import org.lectern.client.http.FileForm;
import org.lectern.client.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern import blog/}: waits for the end, and says how it went. Ends with 1 where the import failed. */
@Command(
        name = "import",
        description = "Imports a file or a folder, and waits for the end.",
        mixinStandardHelpOptions = true)
public final class ImportFiles implements Callable<Integer> {
    private static final Set<String> ENDS = Set.of("done", "failed", "cancelled");
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "PATH", description = "a file, or a folder, which is sent as a ZIP")
    private Path path;

    @Option(names = "--dry-run", description = "tells what would be, and stores nothing")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${DEFAULT-VALUE} without it")
    private String format = "auto";

    @Option(
            names = {"-q", "--quiet"},
            description = "without a progress bar")
    private boolean quiet;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Api api = connection.api();
        JsonObject run = sent(api);
        JsonObject ended = awaited(api, run.getString("id"));
        report(ended, command.commandLine().getOut());
        return "done".equals(ended.getString("state")) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private JsonObject sent(Api api) {
        Map<String, String> fields = Map.of("format", format, "dryRun", Boolean.toString(dryRun));
        if (!Files.isDirectory(path)) {
            return upload(api, FileForm.of(path, String.valueOf(path.getFileName()), fields));
        }
        try (ZippedFolder zip = ZippedFolder.of(path)) {
            return upload(
                    api,
                    FileForm.of(zip.file(), path.toAbsolutePath().normalize().getFileName() + ".zip", fields));
        } catch (IOException failure) {
            throw new ApiProblem(path + " could not be packed: " + failure.getMessage());
        }
    }

    private static JsonObject upload(Api api, FileForm form) {
        return api.upload("/imports", form.contentType(), form.body());
    }

    private JsonObject awaited(Api api, String id) {
        ProgressBarBuilder builder =
                new ProgressBarBuilder().setTaskName("importing").setUnit(" files", 1);
        try (ProgressBar bar = quiet ? null : builder.build()) {
            JsonObject run = api.get("/imports/" + Query.encoded(id), Query.none());
            while (!ENDS.contains(run.getString("state"))) {
                if (bar != null) {
                    JsonObject progress = run.getJsonObject("progress");
                    bar.maxHint(progress.getInt("total", 0));
                    bar.stepTo(progress.getInt("done", 0));
                    bar.setExtraMessage(run.getString("state"));
                }
                run = later(api, id);
            }
            return run;
        }
    }

    private static JsonObject later(Api api, String id) {
        return CompletableFuture.supplyAsync(
                        () -> api.get("/imports/" + Query.encoded(id), Query.none()),
                        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS))
                .join();
    }

    private static void report(JsonObject run, PrintWriter out) {
        JsonObject report = run.getJsonObject("report");
        out.println(run.getString("state") + ": " + report.getInt("created", 0) + " created, "
                + report.getInt("updated", 0) + " updated, " + report.getInt("unchanged", 0) + " unchanged, "
                + report.getJsonArray("rejected").size() + " rejected, "
                + report.getJsonArray("warnings").size() + " warnings");
        report.getJsonArray("rejected").stream()
                .map(JsonValue::asJsonObject)
                .limit(SHOWN)
                .forEach(
                        each -> out.println("  " + each.getString("source", "") + ": " + each.getString("reason", "")));
    }
}
