package dev.billet.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

/** What the build does to the classes of the jar changes nothing in what they do. */
class PrelinkTest {
    @TempDir
    static Path built;
    @TempDir
    Path folder;

    @BeforeAll
    static void compile() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, said, said, "-proc:none", "-cp",
            System.getProperty("java.class.path"), "-d",
            built.toString(), "src/build/Prelink.java"), said::toString);
    }

    @Test
    void lambdasBecomeClassesThatDoTheSame() throws Exception {
        Path jar = folder.resolve("lambdas.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
             Stream<Path> classes = Files.list(Path.of(Lambdas.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                 .resolve("dev/billet/build"))) {
            for (Path file : classes.filter(path -> path.getFileName().toString().startsWith("Lambdas")).toList()) {
                out.putNextEntry(new ZipEntry("dev/billet/build/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }
        assertTrue(linkedAtRunTime(jar) > 20);
        prelink(jar);
        assertEquals(0, linkedAtRunTime(jar));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Supplier<?> rewritten = (Supplier<?>) loader.loadClass(Lambdas.class.getName()).getDeclaredConstructor().newInstance();
            assertEquals(new Lambdas().get(), rewritten.get());
        }
    }

    @Test
    void oldClassesBecomeNewOnesThatTheJvmVerifies() throws Exception {
        Path jar = folder.resolve("old.jar");
        Files.copy(Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI()), jar);
        prelink(jar);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (String name : names(jar)) {
                if (name.startsWith("picocli/CommandLine")) {
                    assertTrue(version(jar, name) >= Opcodes.V1_8, name);
                    Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.'), true, loader);
                }
            }
        }
    }

    private static void prelink(Path jar) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {built.toUri().toURL()}, PrelinkTest.class.getClassLoader())) {
            loader.loadClass("Prelink").getMethod("main", String[].class).invoke(null, (Object) new String[] {jar.toString()});
        }
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Collections.list(zip.entries()).stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
        }
    }

    private static ClassReader reader(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new ClassReader(zip.getInputStream(zip.getEntry(name)).readAllBytes());
        }
    }

    private static int version(Path jar, String name) throws IOException {
        return reader(jar, name).readUnsignedShort(6);
    }

    private static int linkedAtRunTime(Path jar) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : names(jar)) {
            reader(jar, name).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
                    return new MethodVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                            if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                                found.add(name + method);
                            }
                        }
                    };
                }
            }, 0);
        }
        return found.size();
    }
}
