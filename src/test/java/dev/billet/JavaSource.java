package dev.billet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One source file as the house's rules see it: code without comments and texts. Not a parser, but enough for counting. */
final class JavaSource {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)(\\.\\*)?;");
    private static final Pattern QUALIFIED = Pattern.compile("(?<![\\w.])dev\\.billet(?:\\.[a-z]\\w*)*(?=\\.[A-Z])");
    private static final Pattern TYPE =
        Pattern.compile("(?m)^(?:public |final |sealed |non-sealed |abstract |strictfp )*(?:class|interface|record|enum|@interface) \\w+");
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
    private static final Set<String> CONTROL = Set.of("if", "for", "while", "switch", "catch", "try", "synchronized", "else", "do");

    /** A method's first line and its length. */
    record Method(int line, int lines) {
    }

    final Path path;
    final String text;
    final String code;

    JavaSource(Path path, String text) {
        this.path = path;
        this.text = text;
        this.code = blank(text);
    }

    static JavaSource read(Path path) {
        try {
            return new JavaSource(path, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(path + " cannot be read", unreadable);
        }
    }

    String packageName() {
        Matcher matcher = Pattern.compile("(?m)^package ([\\w.]+);").matcher(code);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Every imported name, and the packages of ours that are named in full. */
    Set<String> uses() {
        Set<String> all = new TreeSet<>();
        Matcher imports = IMPORT.matcher(code);
        while (imports.find()) {
            all.add(imports.group(1));
        }
        Matcher qualified = QUALIFIED.matcher(code.replaceAll("(?m)^(?:import|package) .*$", ""));
        while (qualified.find()) {
            all.add(qualified.group() + ".Named");
        }
        return all;
    }

    boolean hasWildcardImport() {
        Matcher imports = IMPORT.matcher(code);
        while (imports.find()) {
            if (imports.group(2) != null) {
                return true;
            }
        }
        return false;
    }

    boolean hasEmptyCatch() {
        return EMPTY_CATCH.matcher(code).find();
    }

    int lines() {
        return (int) text.lines().count();
    }

    /** Whether each type at the top of the file has a Javadoc comment before it. */
    boolean isDocumented() {
        Matcher types = TYPE.matcher(code);
        while (types.find()) {
            String before = text.substring(0, types.start()).strip();
            String[] lines = before.split("\n");
            int last = lines.length - 1;
            while (last > 0 && lines[last].startsWith("@")) {
                last--;
            }
            int open = before.lastIndexOf("/**");
            if (!lines[last].endsWith("*/") || open < 0 || before.indexOf("*/", open) < before.lastIndexOf("*/")) {
                return false;
            }
        }
        return true;
    }

    /** Methods and constructors with a body. */
    List<Method> methods() {
        List<Method> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{' && isMethodHeader(code.substring(from, i))) {
                int start = from + leading(code.substring(from, i));
                int end = closing(i);
                found.add(new Method(line(start), line(end) - line(start) + 1));
                i = end;
                from = end + 1;
            } else if (c == '{' || c == '}' || c == ';') {
                from = i + 1;
            }
        }
        return found;
    }

    private static boolean isMethodHeader(String header) {
        String plain = header.strip();
        String first = plain.split("[\\s(]", 2)[0];
        boolean compact = plain.matches("(?:public |protected |private )?[A-Z]\\w*");
        boolean ends = plain.matches("(?s).*\\)\\s*(?:throws [\\w., \\s]+)?");
        boolean isType = plain.matches("(?s).*\\b(?:class|interface|enum|record)\\b\\s+\\w+.*");
        long balance = plain.chars().filter(c -> c == '(').count() - plain.chars().filter(c -> c == ')').count();
        return compact || ends && !isType && balance == 0 && !CONTROL.contains(first) && !plain.contains("->")
            && !plain.matches("(?s).*\\b(?:new|return)\\b.*|.*[^=!<>]=[^=].*");
    }

    private static int leading(String header) {
        return header.length() - header.stripLeading().length();
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return code.length() - 1;
    }

    private int line(int offset) {
        return 1 + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The text with comments, strings and characters made blank, line breaks kept. */
    private static String blank(String text) {
        StringBuilder out = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            int end = endOfBlank(text, i);
            for (int k = i; k < end; k++) {
                if (out.charAt(k) != '\n') {
                    out.setCharAt(k, ' ');
                }
            }
            i = Math.max(end, i + 1);
        }
        return out.toString();
    }

    private static int endOfBlank(String text, int i) {
        if (text.startsWith("//", i)) {
            return after(text, "\n", i) - 1;
        }
        if (text.startsWith("/*", i)) {
            return after(text, "*/", i + 2);
        }
        if (text.startsWith("\"\"\"", i)) {
            return quoted(text, i + 3, "\"\"\"");
        }
        char c = text.charAt(i);
        return c == '"' || c == '\'' ? quoted(text, i + 1, String.valueOf(c)) : i;
    }

    private static int quoted(String text, int from, String end) {
        int i = from;
        while (i < text.length() && !text.startsWith(end, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + end.length());
    }

    private static int after(String text, String what, int from) {
        int at = text.indexOf(what, from);
        return at < 0 ? text.length() : at + what.length();
    }
}
