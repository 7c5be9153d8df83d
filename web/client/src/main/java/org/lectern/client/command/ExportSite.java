package org.lectern.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.lectern.client.http.ApiProblem;
import org.lectern.client.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern export -O site.zip}. */
@Command(name = "export", description = "Fetches the whole site as one file.", mixinStandardHelpOptions = true)
public final class ExportSite implements Runnable {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "lectern, hugo, jekyll, wxr or html; ${DEFAULT-VALUE} without it")
    private String format = "lectern";

    @Option(
            names = {"-O", "--to"},
            paramLabel = "FILE",
            description = "where to; without it, here, as the server calls it")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--force", description = "over a file that is there")
    private boolean force;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        HttpResponse<InputStream> answer =
                connection.api().download("/export", Query.none().with("format", format));
        Path target = to.orElseGet(() -> Path.of(name(answer)));
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream body = answer.body()) {
            if (!force && Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            command.commandLine().getOut().println(target + " (" + Files.size(target) + " bytes)");
        } catch (FileAlreadyExistsException there) {
            throw new ApiProblem(target + " is there already; --force writes over it");
        } catch (IOException failure) {
            throw new ApiProblem(target + " could not be written whole: " + failure.getMessage());
        }
    }

    /** As the server calls it, without any folder that it may name. */
    private String name(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Disposition")
                .flatMap(ExportSite::fileName)
                .orElse("lectern-" + format + ".zip");
    }

    static Optional<String> fileName(String disposition) {
        int at = disposition.indexOf("filename=");
        if (at < 0) {
            return Optional.empty();
        }
        String name = disposition
                .substring(at + "filename=".length())
                .split(";", 2)[0]
                .replace("\"", "")
                .strip();
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Optional.of(bare).filter(text -> !text.isEmpty() && !text.startsWith("."));
    }
}
