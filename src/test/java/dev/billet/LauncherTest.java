package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code scripts/billet} in a made-up checkout with a java and a mvn that only say that they were called. */
class LauncherTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path bin;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** What a call printed. */
    private record Result(int code, String out, String err) {
    }

    @BeforeEach
    void makeCheckout() throws IOException {
        home = Files.createDirectories(folder.resolve("my check out"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(home.resolve("scripts"));
        Files.copy(Path.of("scripts/billet"), home.resolve("scripts/billet"));
        home.resolve("scripts/billet").toFile().setExecutable(true);
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        environment.put("PATH", bin + ":/usr/bin:/bin");
        environment.put("XDG_CACHE_HOME", folder.resolve("a cache").toString());
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C.UTF-8");
        java("jdk", "17.0.2");
        script(bin.resolve("mvn"), "echo \"mvn $*\" >>'" + folder.resolve("calls") + "'; mkdir -p target; echo jar >target/billet-1.jar");
    }

    @Test
    void buildsOnceAndSaysSoOnStandardError() throws Exception {
        Result first = billet("--version");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().startsWith("billet: building the jar"), first.err());
        assertTrue(first.out().endsWith("dev.billet.Main --version\n"), first.out());
        Result second = billet("--version");
        assertEquals("", second.err());
        assertEquals(1, Files.readAllLines(folder.resolve("calls")).size());
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        billet();
        Path source = Files.writeString(home.resolve("src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        billet();
        assertEquals(2, Files.readAllLines(folder.resolve("calls")).size());
    }

    @Test
    void parallelCallsBuildOnce() throws Exception {
        script(bin.resolve("mvn"), "echo mvn >>'" + folder.resolve("calls") + "'; sleep 1; mkdir -p target; echo jar >target/billet-1.jar");
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ProcessBuilder builder = new ProcessBuilder(home.resolve("scripts/billet").toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(environment);
            all.add(builder.start());
        }
        for (Process process : all) {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the launcher hangs");
            assertEquals(0, process.exitValue());
        }
        assertEquals(1, Files.readAllLines(folder.resolve("calls")).size());
    }

    @Test
    void theLockOfAKilledBuildIsTaken() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.resolve("target/building"));
        Files.writeString(home.resolve("target/building/owner"), gone.pid() + "\n");
        assertEquals(0, billet().code());
        assertFalse(Files.exists(home.resolve("target/building")));
    }

    @Test
    void aBuildThatFailsShowsWhatMavenSaid() throws Exception {
        script(bin.resolve("mvn"), "echo 'no compiler'; exit 1");
        Result result = billet();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("no compiler\nbillet: the build failed"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void argumentsArriveAsTheyWere() throws Exception {
        billet();
        String[] arguments = {"convert", "a b", "*", "", "$HOME", "--", "-x"};
        Result result = billet(arguments);
        assertTrue(result.out().endsWith("dev.billet.Main " + String.join("|", arguments) + "\n"), result.out());
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("billet link"), home.resolve("scripts/billet"));
        assertEquals(0, run(link.toString(), "--version").code());
    }

    @Test
    void refusesAnOldJava() throws Exception {
        java("jdk", "11.0.20");
        Result result = billet();
        assertEquals(1, result.code());
        assertTrue(result.err().contains("Java 17 or newer is needed") && result.err().contains("11.0.20"), result.err());
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        Result result = billet();
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("billet: no Java was found in JAVA_HOME"), result.err());
    }

    @Test
    void theVariableOfBilletGoesFirst() throws Exception {
        billet();
        environment.put("BILLET_JAVA", java("other jdk", "25.0.1").toString());
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        environment.put("BILLET_JAVA_OPTS", "-Xmx1g -Xss2m");
        Result result = billet("x");
        assertTrue(result.out().startsWith("java 25.0.1 "), result.out() + result.err());
        assertTrue(result.out().contains("|-Xmx1g|-Xss2m|-cp|"), result.out());
    }

    @Test
    void anyLocaleBecomesUtf8() throws Exception {
        billet();
        environment.put("LC_ALL", "C");
        assertTrue(billet().out().contains("LC_ALL=C.UTF-8"), "LC_ALL=C cannot name files with accents");
        environment.put("LC_ALL", "fr_FR.UTF-8");
        assertTrue(billet().out().contains("LC_ALL=fr_FR.UTF-8"), "a locale in UTF-8 stays");
    }

    @Test
    void makesTheArchiveAfterABuildAndUsesIt() throws Exception {
        Result result = billet();
        assertTrue(result.out().contains("-XX:SharedArchiveFile=" + folder.resolve("a cache")), result.out());
        environment.put("BILLET_NO_CDS", "1");
        assertFalse(billet().out().contains("SharedArchiveFile"));
    }

    @Test
    void anArchiveOfAnOldJarGoes() throws Exception {
        billet();
        Path first = archives().get(0);
        Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
        script(bin.resolve("mvn"), "mkdir -p target; echo another jar >target/billet-1.jar");
        billet();
        assertEquals(1, archives().size(), () -> archives().toString());
        assertFalse(archives().contains(first));
    }

    @Test
    void runsWithoutAPlaceForTheArchive() throws Exception {
        Files.writeString(folder.resolve("a cache"), "a file where the folder should be");
        Result result = billet();
        assertEquals(0, result.code());
        assertEquals(1, result.err().lines().count(), result.err());
        environment.remove("XDG_CACHE_HOME");
        environment.remove("HOME");
        assertEquals(new Result(0, billet().out(), ""), billet());
    }

    private List<Path> archives() {
        try (var files = Files.walk(folder.resolve("a cache"))) {
            return files.filter(p -> p.toString().endsWith(".jsa")).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A java that prints its version, its arguments and the locale, and makes the archives it is asked for. */
    private Path java(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\""
            + version + "\"\n");
        Path java = jdk.resolve("bin/java");
        script(java, """
            main=no
            printf 'java VERSION LC_ALL=%s ' "${LC_ALL:-}"
            for a in "$@"; do
                case $a in
                    -XX:SharedArchiveFile=*) [ -e "${a#*=}" ] || echo archive >"${a#*=}" ;;
                esac
                if [ "$main" = yes ]; then printf '%s%s' "$between" "$a"; between='|'; else printf '|%s' "$a"; fi
                if [ "$a" = dev.billet.Main ]; then main=yes; between=' '; fi
            done
            echo
            """.replace("VERSION", version));
        Files.deleteIfExists(bin.resolve("java"));
        Files.createSymbolicLink(bin.resolve("java"), java);
        return java;
    }

    private static void script(Path path, String text) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + text + "\n");
        path.toFile().setExecutable(true);
    }

    private Result billet(String... arguments) throws Exception {
        return run(home.resolve("scripts/billet").toString(), arguments);
    }

    private Result run(String launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the launcher hangs");
        return new Result(process.exitValue(), Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
            Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    }
}
