package keyfound.signature;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Locale;

/// Runs the reader of pastes and counts its work: each branch that its code comes to, and
/// each character that it lets the JDK look at or copy. Unlike time the count is the same
/// on every machine and in every run.
///
/// The classes of the reader are loaded a second time, with the counting written into
/// them.
public final class CountedSteps {

    private static final ClassDesc COUNTER = CountedSteps.class.describeConstable().orElseThrow();

    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private static long steps;

    private final MethodHandle read;

    public CountedSteps() throws ReflectiveOperationException {
        Class<?> reader = new Counting(CountedSteps.class.getClassLoader()).loadClass(PasteReader.class.getName());
        Class<?> paste = reader.getClassLoader().loadClass(Paste.class.getName());
        this.read = MethodHandles.publicLookup().findStatic(reader, "read", MethodType.methodType(paste, String.class));
    }

    /// The steps it takes to read a text.
    public long of(String text) {
        steps = 0;
        try {
            Object _ = this.read.invoke(text);
            return steps;
        }
        catch (Throwable ex) {
            throw new IllegalStateException(ex);
        }
    }

    /// Called by the counting code.
    public static void branch() {
        steps++;
    }

    private static int place(String text, int from, int found, boolean backwards) {
        int to = (found >= 0) ? found : backwards ? 0 : text.length();
        steps += Math.abs(to - from);
        return found;
    }

    /// In place of the method of the text, as the others below.
    public static int indexOf(String text, int c, int from) {
        return place(text, from, text.indexOf(c, from), false);
    }

    public static int indexOf(String text, int c) {
        return indexOf(text, c, 0);
    }

    public static int indexOf(String text, String other, int from) {
        return place(text, from, text.indexOf(other, from), false);
    }

    public static int indexOf(String text, String other) {
        return indexOf(text, other, 0);
    }

    public static int lastIndexOf(String text, int c, int from) {
        return place(text, from, text.lastIndexOf(c, from), true);
    }

    public static int lastIndexOf(String text, int c) {
        return lastIndexOf(text, c, text.length());
    }

    public static String substring(String text, int from, int to) {
        steps += to - from;
        return text.substring(from, to);
    }

    public static String substring(String text, int from) {
        return substring(text, from, text.length());
    }

    public static String strip(String text) {
        steps += text.length();
        return text.strip();
    }

    public static String toLowerCase(String text, Locale locale) {
        steps += text.length();
        return text.toLowerCase(locale);
    }

    private static final class Counting extends ClassLoader {

        Counting(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean counted = (name.startsWith("keyfound.signature.") || name.startsWith("keyfound.text."))
                    && !name.startsWith(CountedSteps.class.getName());
            if (!counted) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return (loaded != null) ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] counting = counting(code.readAllBytes());
                return defineClass(name, counting, 0, counting.length);
            }
            catch (IOException ex) {
                throw new ClassNotFoundException(name, ex);
            }
        }

        private static byte[] counting(byte[] original) {
            ClassFile files = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
            CodeTransform steps = (builder, element) -> {
                if (element instanceof BranchInstruction) {
                    builder.invokestatic(COUNTER, "branch", NOTHING);
                }
                if (element instanceof InvokeInstruction call && isOfText(call)) {
                    builder.invokestatic(COUNTER, call.name().stringValue(),
                            call.typeSymbol().insertParameterTypes(0, ConstantDescs.CD_String));
                }
                else {
                    builder.with(element);
                }
            };
            return files.transformClass(files.parse(original), ClassTransform.transformingMethodBodies(steps));
        }

        private static boolean isOfText(InvokeInstruction call) {
            if (call.opcode() != Opcode.INVOKEVIRTUAL || !call.owner().asInternalName().equals("java/lang/String")) {
                return false;
            }
            MethodTypeDesc type = call.typeSymbol().insertParameterTypes(0, ConstantDescs.CD_String);
            for (Method method : CountedSteps.class.getMethods()) {
                if (method.getName().equals(call.name().stringValue())
                        && MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                            .toMethodDescriptorString()
                            .equals(type.descriptorString())) {
                    return true;
                }
            }
            return false;
        }

    }

}
