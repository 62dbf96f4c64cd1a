package dev.billet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Short forms for describing options without annotations, and for asking what was given. */
final class Options {
    private Options() {
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help and exit").build();
    }

    /** An option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).description(description).build();
    }

    /** An option with one value. */
    static OptionSpec value(String label, String description, String... names) {
        return OptionSpec.builder(names).type(String.class).paramLabel(label).description(description).build();
    }

    /** An option that may be given several times. */
    static OptionSpec values(String label, String description, String... names) {
        return OptionSpec.builder(names).type(List.class).auxiliaryTypes(String.class).paramLabel(label).description(description)
            .build();
    }

    /** An option whose value is checked while the command line is read, so that the message can name the option. */
    static OptionSpec checked(String label, String description, UnaryOperator<String> check, String... names) {
        return OptionSpec.builder(names).type(String.class).converters(new Checked(check)).paramLabel(label).description(description)
            .build();
    }

    /**
     * A check as picocli wants it. No lambda of picocli's own interface: the JVM would keep that, and with it all of picocli's
     * converters, out of the class data archive, because these are old classes.
     */
    private record Checked(UnaryOperator<String> check) implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return check.apply(text);
        }
    }

    /** The address of a page; a wrong one would spoil every link in the output. */
    static OptionSpec baseUrl() {
        return checked("URL", "address of a page that does not name its own", Options::webAddress, "--base-url");
    }

    private static String webAddress(String text) {
        boolean web = text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
        if (!web || text.endsWith("://")) {
            throw new TypeConversionException("'" + text + "' is not an address such as https://blog.example/2011/a-post/");
        }
        return text;
    }

    /** What every command has. */
    static CommandSpec common(CommandSpec spec) {
        spec.addOption(flag("show errors only", "-q", "--quiet"));
        spec.addOption(flag("say more, such as the problems of each post", "-v", "--verbose"));
        spec.addOption(flag("show stack traces", "--debug"));
        spec.addOption(help());
        spec.usageMessage().abbreviateSynopsis(true).sortOptions(false).exitCodeListHeading("%nExit codes:%n")
            .exitCodeList(ExitCode.ofShowing());
        return spec;
    }

    static boolean has(ParseResult given, String name) {
        return given.hasMatchedOption(name);
    }

    /** The option's value, or null. */
    static String text(ParseResult given, String name) {
        return given.matchedOptionValue(name, null);
    }

    static List<Path> paths(ParseResult given, String name) {
        List<String> texts = given.matchedOptionValue(name, List.of());
        return texts.stream().map(Path::of).toList();
    }
}
