package keyfound.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The commands as a manual page, in the language of `man` (groff_man(7)).
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {
    }

    /// @param program with its commands
    static String of(CommandSpec program) {
        ManPage man = new ManPage();
        man.line(".TH KEYFOUND 1");
        man.line(".SH NAME");
        man.line("keyfound \\- " + escaped(first(program).replaceFirst("\\.$", "")));
        man.line(".SH SYNOPSIS");
        man.line(".B keyfound");
        man.line(escaped("[COMMAND] [OPTION]..."));
        man.line(".SH DESCRIPTION");
        man.paragraphs(program.usageMessage().description());
        man.paragraphs(program.usageMessage().footer());
        man.line(".SH COMMANDS");
        program.subcommands().forEach((name, command) -> man.command(name, command.getCommandSpec()));
        return man.page.toString();
    }

    private void command(String name, CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        line(".SS keyfound " + escaped(name) + escaped(parameters(command)));
        paragraphs(usage.description());
        command.positionalParameters().stream().filter(each -> !each.hidden()).forEach(this::parameter);
        command.options().stream().filter(each -> !each.hidden()).filter(ManPage::isOwn).forEach(this::option);
        if (!usage.exitCodeList().isEmpty()) {
            line(".PP");
            line("Exit codes:");
            usage.exitCodeList().forEach((code, meaning) -> item(escaped(code), meaning));
        }
        paragraphs(usage.footer());
        command.subcommands().forEach((below, each) -> command(name + " " + below, each.getCommandSpec()));
    }

    private static String parameters(CommandSpec command) {
        return command.positionalParameters()
            .stream()
            .map(PositionalParamSpec::paramLabel)
            .map(label -> " [" + label + "]")
            .collect(Collectors.joining());
    }

    /// Those that every command has are told once, by the program.
    private static boolean isOwn(OptionSpec option) {
        return !option.usageHelp() && !option.versionHelp();
    }

    private void option(OptionSpec option) {
        boolean flag = option.arity().max() == 0;
        item("\\fB" + Stream.of(option.names()).map(ManPage::escaped).collect(Collectors.joining(", ")) + "\\fR"
                + (flag ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR"), text(option));
    }

    private void parameter(PositionalParamSpec parameter) {
        item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", text(parameter));
    }

    private static String text(ArgSpec argument) {
        String text = String.join(" ", argument.description());
        return text.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString()));
    }

    private void item(String tag, String text) {
        line(".TP");
        line(tag);
        line(escaped(text.isBlank() ? "-" : text));
    }

    private void paragraphs(String... texts) {
        for (String text : texts) {
            paragraph(text);
        }
        if (texts.length > 0) {
            line(".PP");
        }
    }

    /// A line that begins with a blank is an example, which nobody may fill up or break.
    private void paragraph(String text) {
        if (text.startsWith(" ")) {
            line(".nf");
            line(escaped(Help.Ansi.OFF.string(text)));
            line(".fi");
        }
        else {
            line(text.isBlank() ? ".PP" : escaped(Help.Ansi.OFF.string(text)));
        }
    }

    private static String first(CommandSpec command) {
        return Arrays.stream(command.usageMessage().description()).findFirst().orElse("");
    }

    /// Hyphens stay hyphens, so that what is copied can be run. A line that begins with a
    /// dot or an apostrophe would be a request.
    private static String escaped(String text) {
        String bare = text.replace("%n", "\n").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-");
        return List.of(bare.split("\n", -1))
            .stream()
            .map(line -> (line.startsWith(".") || line.startsWith("'")) ? "\\&" + line : line)
            .collect(Collectors.joining("\n"));
    }

    private void line(String line) {
        this.page.append(line).append('\n');
    }

}
