package cadre.cli.command;

import cadre.cli.terminal.Terminal;
import cadre.intake.files.CompanySchema;
import cadre.intake.writing.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of the company file. */
@Command(
        footer = {
            "",
            "An editor with a YAML language server completes and checks a company file whose first line is",
            "  # yaml-language-server: $schema=company.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it to this file instead of printing it.")
    private @Nullable Path output;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = output;
        if (file == null) {
            terminal.out().print(CompanySchema.text());
            return Exit.OK;
        }
        try {
            WholeFile.write(file, CompanySchema.text());
        } catch (IOException e) {
            throw Refusal.ofInput(
                    "'" + file + "' cannot be written: " + e.getMessage(),
                    "a file in a folder that can be written to",
                    "");
        }
        terminal.say("Written to " + file + ".");
        return Exit.OK;
    }
}
