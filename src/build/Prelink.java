import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes out of the classes of a jar what the JVM would work out anew on each start, and a class data archive cannot hold for it:
 *
 * <ul>
 * <li>Lambdas and method references become plain classes. The JVM makes each where it is first passed, by calling Java code that
 *     nothing has compiled yet: a fifth of a millisecond, and a run on one page passes three hundred.
 * <li>Classes from before Java 6 get the frames and the version of Java 8: old ones are verified when they are loaded, and
 *     new JVMs do not archive them at all.
 * </ul>
 *
 * <p>The build runs it on the packaged jar; tests run on the classes as they were compiled, and {@code PrelinkTest} on both.
 */
public final class Prelink implements Opcodes {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String ONLY = "only";
    private static final Map<Type, Type> BOXES = new HashMap<>();

    static {
        for (Class<?> box : List.of(Boolean.class, Byte.class, Character.class, Short.class, Integer.class, Long.class, Float.class,
            Double.class)) {
            BOXES.put(Type.getType(unboxed(box)), Type.getType(box));
        }
    }

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, ClassNode> changed = new LinkedHashMap<>();
    private final ClassLoader loader;

    private Prelink(ClassLoader loader) {
        this.loader = loader;
    }

    /** {@code args}: the jar, which is written anew. */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(jar.toFile());
             URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
             ZipOutputStream out = new ZipOutputStream(made)) {
            new Prelink(loader).rewrite(in, out);
        }
        Files.write(jar, made.toByteArray());
    }

    private void rewrite(ZipFile in, ZipOutputStream out) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(in.entries());
        for (ZipEntry entry : entries) {
            files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
        }
        List.copyOf(files.keySet()).stream().filter(Prelink::isClass).forEach(this::rewrite);
        changed.forEach((name, node) -> {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            files.put(name + ".class", writer.toByteArray());
        });
        // The same time for all, as the build gave it: two builds of the same sources give the same jar.
        long time = entries.get(0).getTime();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTime(time);
            out.putNextEntry(entry);
            out.write(file.getValue());
            out.closeEntry();
        }
    }

    /** Variants of a class for newer Java stay as they are: they stand in for one of the others. */
    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/");
    }

    private void rewrite(String file) {
        ClassReader reader = new ClassReader(files.get(file));
        if (reader.readUnsignedShort(6) < V1_6) {
            files.put(file, renewed(reader));
        } else {
            ClassNode node = node(reader.getClassName());
            List<Lambda> lambdas = lambdas(node);
            for (Lambda lambda : lambdas) {
                changed.put(lambda.name, lambda.written(node));
            }
            if (!lambdas.isEmpty()) {
                changed.put(node.name, node);
                join(node, lambdas);
            }
        }
    }

    private ClassNode node(String name) {
        ClassNode known = changed.get(name);
        if (known == null) {
            known = new ClassNode();
            new ClassReader(files.get(name + ".class")).accept(known, 0);
        }
        return known;
    }

    // ---- old classes

    private byte[] renewed(ClassReader reader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        reader.accept(new ClassVisitor(ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(V1_8, access, name, signature, superName, interfaces);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
                MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
                return new JSRInlinerAdapter(next, access, name, descriptor, signature, thrown);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    // ---- lambdas

    /** Finds them, and puts in the place of each what fetches it from its class. */
    private static List<Lambda> lambdas(ClassNode node) {
        List<Lambda> lambdas = new ArrayList<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic && isPlain(dynamic)) {
                    Lambda lambda = Lambda.of(node.name + "$$L" + lambdas.size(), dynamic);
                    lambdas.add(lambda);
                    method.instructions.set(dynamic, lambda.fetched());
                }
            }
        }
        return lambdas;
    }

    /** Whether it is a lambda, and one that is neither serializable nor of several types. */
    private static boolean isPlain(InvokeDynamicInsnNode dynamic) {
        return dynamic.bsm.getOwner().equals(FACTORY)
            && (dynamic.bsm.getName().equals("metafactory") || Integer.valueOf(0).equals(dynamic.bsmArgs[3]));
    }

    /** The new classes call private methods of the old one, as its inner classes may: they join its nest, which Java 11 brought. */
    private void join(ClassNode node, List<Lambda> lambdas) {
        node.version = Math.max(node.version, V11);
        ClassNode host = node.nestHostClass == null ? node : node(node.nestHostClass);
        changed.put(host.name, host);
        host.nestMembers = host.nestMembers == null ? new ArrayList<>() : host.nestMembers;
        for (Lambda lambda : lambdas) {
            host.nestMembers.add(lambda.name);
        }
    }

    /**
     * One place where a lambda is made.
     *
     * @param name      of its class to be
     * @param type      the interface
     * @param method    the interface's method
     * @param erased    that method's types as the interface has them
     * @param narrowed  the same as the place has them
     * @param body      what it calls
     * @param captured  types of what it is made with
     */
    private record Lambda(String name, Type type, String method, Type erased, Type narrowed, Handle body, Type[] captured) {

        static Lambda of(String name, InvokeDynamicInsnNode dynamic) {
            return new Lambda(name, Type.getReturnType(dynamic.desc), dynamic.name, (Type) dynamic.bsmArgs[0], (Type) dynamic.bsmArgs[2],
                (Handle) dynamic.bsmArgs[1], Type.getArgumentTypes(dynamic.desc));
        }

        /** A lambda that captures nothing is one object, made with its class. */
        AbstractInsnNode fetched() {
            return captured.length == 0 ? new FieldInsnNode(GETSTATIC, name, ONLY, type.getDescriptor())
                : new MethodInsnNode(INVOKESTATIC, name, "of", Type.getMethodDescriptor(type, captured), false);
        }

        ClassNode written(ClassNode home) {
            ClassNode node = new ClassNode();
            String host = home.nestHostClass == null ? home.name : home.nestHostClass;
            node.visit(Math.max(home.version, V11), ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object",
                new String[] {type.getInternalName()});
            node.visitNestHost(host);
            node.visitSource(home.sourceFile, null);
            node.methods.add(constructor());
            for (int i = 0; i < captured.length; i++) {
                node.fields.add(new FieldNode(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null));
            }
            if (captured.length == 0) {
                node.fields.add(new FieldNode(ACC_STATIC | ACC_FINAL, ONLY, type.getDescriptor(), null, null));
            }
            node.methods.add(maker());
            node.methods.add(implementation());
            return node;
        }

        private static String field(int i) {
            return "c" + i;
        }

        private MethodNode constructor() {
            MethodNode code = new MethodNode(ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            int at = 1;
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(captured[i].getOpcode(ILOAD), at);
                code.visitFieldInsn(PUTFIELD, name, field(i), captured[i].getDescriptor());
                at += captured[i].getSize();
            }
            code.visitInsn(RETURN);
            return code;
        }

        /** Makes the only object, or one for what is captured. */
        private MethodNode maker() {
            boolean only = captured.length == 0;
            MethodNode code = new MethodNode(ACC_STATIC, only ? "<clinit>" : "of",
                Type.getMethodDescriptor(only ? Type.VOID_TYPE : type, captured), null, null);
            code.visitTypeInsn(NEW, name);
            code.visitInsn(DUP);
            int at = 0;
            for (Type capture : captured) {
                code.visitVarInsn(capture.getOpcode(ILOAD), at);
                at += capture.getSize();
            }
            code.visitMethodInsn(INVOKESPECIAL, name, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
            if (only) {
                code.visitFieldInsn(PUTSTATIC, name, ONLY, type.getDescriptor());
            }
            code.visitInsn(only ? RETURN : ARETURN);
            return code;
        }

        /** The interface's method: calls the body with what was captured and what it is given. */
        private MethodNode implementation() {
            MethodNode code = new MethodNode(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
            if (body.getTag() == H_NEWINVOKESPECIAL) {
                code.visitTypeInsn(NEW, body.getOwner());
                code.visitInsn(DUP);
            }
            List<Type> wanted = wanted();
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitFieldInsn(GETFIELD, name, field(i), captured[i].getDescriptor());
                convert(code, captured[i], wanted.get(i));
            }
            Type[] given = erased.getArgumentTypes();
            int at = 1;
            for (int i = 0; i < given.length; i++) {
                code.visitVarInsn(given[i].getOpcode(ILOAD), at);
                convert(code, given[i], narrowed.getArgumentTypes()[i]);
                convert(code, narrowed.getArgumentTypes()[i], wanted.get(captured.length + i));
                at += given[i].getSize();
            }
            Type result = call(code);
            Type back = erased.getReturnType();
            if (back.equals(Type.VOID_TYPE)) {
                code.visitInsn(result.getSize() == 0 ? NOP : result.getSize() == 1 ? POP : POP2);
            } else {
                convert(code, result, narrowed.getReturnType());
                convert(code, narrowed.getReturnType(), back);
            }
            code.visitInsn(back.getOpcode(IRETURN));
            return code;
        }

        /** What the body takes, its object included. */
        private List<Type> wanted() {
            List<Type> wanted = new ArrayList<>();
            if (body.getTag() != H_INVOKESTATIC && body.getTag() != H_NEWINVOKESPECIAL) {
                wanted.add(Type.getObjectType(body.getOwner()));
            }
            wanted.addAll(Arrays.asList(Type.getArgumentTypes(body.getDesc())));
            return wanted;
        }

        private Type call(MethodNode code) {
            int how = switch (body.getTag()) {
                case H_INVOKESTATIC -> INVOKESTATIC;
                case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
                default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            };
            code.visitMethodInsn(how, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
            return how == INVOKESPECIAL ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        }
    }

    /** As the JVM does between a lambda and its body: casts, boxes and unboxes, and widens numbers. */
    private static void convert(MethodNode code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isReference(from) && isReference(to)) {
            if (!to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(CHECKCAST, to.getInternalName());
            }
        } else if (isReference(to)) {
            Type box = BOXES.get(from);
            code.visitMethodInsn(INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, from), false);
        } else if (isReference(from)) {
            Type bare = BOXES.entrySet().stream().filter(e -> e.getValue().equals(from)).map(Map.Entry::getKey).findFirst().orElse(to);
            convert(code, from, BOXES.get(bare));
            code.visitMethodInsn(INVOKEVIRTUAL, BOXES.get(bare).getInternalName(), bare.getClassName() + "Value",
                Type.getMethodDescriptor(bare), false);
            convert(code, bare, to);
        } else {
            widen(code, from, to);
        }
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static void widen(MethodNode code, Type from, Type to) {
        boolean whole = from.getSort() <= Type.INT;
        switch (to.getSort()) {
            case Type.LONG -> code.visitInsn(I2L);
            case Type.FLOAT -> code.visitInsn(whole ? I2F : L2F);
            case Type.DOUBLE -> code.visitInsn(whole ? I2D : from.equals(Type.LONG_TYPE) ? L2D : F2D);
            default -> {
                // Byte, short and char are integers to the JVM.
            }
        }
    }

    private static Class<?> unboxed(Class<?> box) {
        try {
            return (Class<?>) box.getField("TYPE").get(null);
        } catch (ReflectiveOperationException everyBoxHasIt) {
            throw new IllegalStateException(everyBoxHasIt);
        }
    }
}
