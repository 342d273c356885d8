package cadre.engine.replicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * One small error put into the compiled code of a kernel: a number that a method takes or gives is 2 % too large.
 *
 * @param type simple name of the kernel class
 * @param method its name
 * @param parameter which parameter is spoilt, or -1 for what the method gives
 */
record Mutant(String type, String method, int parameter) {

    static final String KERNEL = "cadre.engine.kernel.";
    private static final double FACTOR = 1.02;

    @Override
    public String toString() {
        return type + "." + method + (parameter < 0 ? " gives" : ": parameter " + parameter) + " 2 % more";
    }

    /** All mutants of a class: each parameter and each result that is a double. */
    static List<Mutant> of(String type) {
        List<Mutant> all = new ArrayList<>();
        for (MethodModel method : ClassFile.of().parse(bytes(KERNEL + type)).methods()) {
            MethodTypeDesc signature = method.methodTypeSymbol();
            String name = method.methodName().stringValue();
            for (int i = 0; i < signature.parameterCount(); i++) {
                if (signature.parameterType(i).descriptorString().equals("D")) {
                    all.add(new Mutant(type, name, i));
                }
            }
            if (signature.returnType().descriptorString().equals("D")) {
                all.add(new Mutant(type, name, -1));
            }
        }
        return all;
    }

    static byte[] bytes(String type) {
        try (InputStream in = Mutant.class.getClassLoader().getResourceAsStream(type.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IllegalArgumentException("no class " + type);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class with the error in it. */
    byte[] spoilt() {
        ClassFile files = ClassFile.of();
        return files.transformClass(
                files.parse(bytes(KERNEL + type)),
                ClassTransform.transformingMethodBodies(
                        each -> each.methodName().equalsString(method), parameter < 0 ? result() : argument()));
    }

    private static CodeTransform result() {
        return (code, element) -> {
            if (element instanceof ReturnInstruction) {
                code.loadConstant(FACTOR).dmul();
            }
            code.with(element);
        };
    }

    private CodeTransform argument() {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                int slot = code.parameterSlot(parameter);
                code.dload(slot).loadConstant(FACTOR).dmul().dstore(slot);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    /** Loads the kernels, one of them spoilt, and the studies on them, apart from everybody else's. */
    ClassLoader loader() {
        return new ClassLoader(Mutant.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    if (loaded == null && (name.startsWith(KERNEL) || name.startsWith("cadre.engine.replicate."))) {
                        byte[] bytes = name.equals(KERNEL + type) ? spoilt() : bytes(name);
                        loaded = defineClass(name, bytes, 0, bytes.length);
                    }
                    return loaded == null ? super.loadClass(name, resolve) : loaded;
                }
            }
        };
    }
}
