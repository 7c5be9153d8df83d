package org.lectern.client;

import org.lectern.client.command.ExportSite;
import org.lectern.client.command.ImportFiles;
import org.lectern.client.command.ListPosts;
import org.lectern.client.command.LogIn;
import org.lectern.client.command.PublishPost;
import org.lectern.client.command.SearchPosts;
import org.lectern.client.command.ShowPost;
import org.lectern.client.command.WithdrawPost;
import org.lectern.client.http.ApiProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lectern COMMAND}: ends with 0 when all went well, 1 when it did not, 2 when the command was not understood. */
@Command(
        name = "lectern",
        description = "Reads and writes a Lectern from the command line.",
        mixinStandardHelpOptions = true,
        version = "lectern 0.1, for version 1 of the API",
        subcommands = {
            LogIn.class,
            ListPosts.class,
            ShowPost.class,
            SearchPosts.class,
            ImportFiles.class,
            ExportSite.class,
            PublishPost.class,
            WithdrawPost.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Where the Lectern is, and the token, are taken from --url and --token, else from LECTERN_URL and",
            "LECTERN_TOKEN, else from what 'lectern login' stored."
        })
public final class Lectern {
    private Lectern() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Lectern());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            line.getErr().println("lectern: " + words(failure));
            line.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    private static String words(Exception failure) throws Exception {
        if (failure instanceof ApiProblem problem) {
            return problem.getMessage();
        }
        throw failure;
    }
}
