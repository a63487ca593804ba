import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.FieldVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Compiles the rooms that a search needs to JavaScript, for `export`. Run by Maven when a
/// jar is made; TeaVM is known nowhere else.
final class ScriptBuild {

    private static final String MAIN = "keyfound.browser.script.SearchScript";

    /// Rooms that are compiled, whose word lists go into the script.
    private static final List<String> ROOMS = List.of("text", "search", "signature");

    private static final String KSTEM = "org.apache.lucene.analysis.en.KStemData";

    private static final int KSTEM_LISTS = 8;

    private ScriptBuild() {
    }

    /// @param arguments the sources beside this file, a folder for their classes, the script
    public static void main(String[] arguments) throws Exception {
        Path classes = Path.of(arguments[1]);
        Path made = Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-sources"));
        Path script = Path.of(arguments[2]);
        Files.createDirectories(script.getParent());
        Map<String, String> stems = stems();
        Files.write(script.resolveSibling("stems.txt"), stems.entrySet().stream().map(each -> each.getKey() + " "
                + each.getValue()).toList());
        Files.writeString(script.resolveSibling("words.txt"), wordLists());
        writeSources(made, stems.keySet());
        openDictionary(classes);
        compile(List.of(Path.of(arguments[0]), made), classes);
        List<File> path = new ArrayList<>(List.of(classes.toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new).forEach(path::add);
        List<URL> urls = new ArrayList<>();
        for (File each : path) {
            urls.add(each.toURI().toURL());
        }
        try (URLClassLoader loader = new OwnFirst(urls.toArray(URL[]::new))) {
            TeaVMTool tool = new TeaVMTool();
            tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
            tool.setJsModuleType(JSModuleType.NONE);
            tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            tool.setObfuscated(true);
            tool.setMainClass(MAIN);
            tool.setClassLoader(loader);
            tool.setClassPath(path);
            tool.setTargetDirectory(script.getParent().toFile());
            tool.setTargetFileName(script.getFileName().toString());
            tool.setLog(new ConsoleTeaVMToolLog(false));
            tool.generate();
            if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
                TeaVMProblemRenderer.describeProblems(tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(),
                        new ConsoleTeaVMToolLog(false));
                throw new IllegalStateException("the search script cannot be made");
            }
        }
        Files.writeString(script, shortened(Files.readString(script)));
    }

    /// The same script in fewer bytes: TeaVM leaves names of locals, blanks and blocks that
    /// nobody needs. What is called from outside keeps its name.
    private static String shortened(String script) {
        Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        // both make a search slower by a quarter, and the second the script larger
        options.setCoalesceVariableNames(false);
        options.setInlineFunctions(CompilerOptions.Reach.NONE);
        options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(CompilerOptions.LanguageMode.ECMASCRIPT_2020);
        Result result = compiler.compile(List.of(), List.of(SourceFile.fromCode("search.js", script)), options);
        if (!result.success) {
            throw new IllegalStateException("the search script cannot be shortened: " + result.errors);
        }
        return compiler.toSource();
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<String> javac = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path")));
        for (Path source : sources) {
            try (Stream<Path> files = Files.walk(source)) {
                files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(javac::add);
            }
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources of the search script do not compile");
        }
    }

    /// The dictionary of KStem by the first two letters of its words: of each word only what
    /// differs from the one before it in the alphabet.
    private static Map<String, String> stems() throws ReflectiveOperationException {
        Map<String, Set<String>> words = new TreeMap<>();
        for (int list = 1; list <= KSTEM_LISTS; list++) {
            Field data = Class.forName(KSTEM + list).getDeclaredField("data");
            data.setAccessible(true);
            for (String word : (String[]) data.get(null)) {
                words.computeIfAbsent(word.substring(0, 2), any -> new TreeSet<>()).add(word);
            }
        }
        Map<String, String> pieces = new TreeMap<>();
        words.forEach((beginning, those) -> pieces.put(beginning, dropped(those)));
        return pieces;
    }

    private static String dropped(Set<String> words) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String word : words) {
            int same = 0;
            while (same < Math.min(before.length(), word.length()) && before.charAt(same) == word.charAt(same)) {
                same++;
            }
            text.append((char) ('A' + before.length() - same)).append(word, same, word.length());
            before = word;
        }
        return text.toString();
    }

    /// The lists, each below its package and name, without comments.
    private static String wordLists() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String room : ROOMS) {
            Path resources = Path.of("src/main/resources/keyfound", room);
            if (!Files.isDirectory(resources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(resources)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                    String home = Path.of("src/main/resources").relativize(file).getParent().toString();
                    text.append("# ")
                        .append(home.replace('/', '.').replace('\\', '.'))
                        .append('.')
                        .append(file.getFileName())
                        .append('\n');
                    Files.readString(file)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> text.append(line).append('\n'));
                }
            }
        }
        return text.toString();
    }

    /// Which beginnings the dictionary has, and in the place of Lucene's 27,000 constants
    /// nothing: the script is given them in pieces.
    private static void writeSources(Path sources, Set<String> beginnings) throws IOException {
        StringBuilder there = new StringBuilder();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                there.append(beginnings.contains("" + first + second) ? '1' : '0');
            }
        }
        Files.writeString(Files.createDirectories(sources.resolve("keyfound/browser/script"))
            .resolve("StemBeginnings.java"), "package keyfound.browser.script;\n\nfinal class StemBeginnings {\n\n"
                    + "    static final String THERE = \"" + there + "\";\n\n}\n");
        Path lucene = Files.createDirectories(sources.resolve("org/apache/lucene/analysis/en"));
        for (int list = 1; list <= KSTEM_LISTS; list++) {
            Files.writeString(lucene.resolve("KStemData" + list + ".java"), "package org.apache.lucene.analysis.en;\n\n"
                    + "final class KStemData" + list + " {\n\n    static final String[] data = {};\n\n}\n");
        }
    }

    /// Lucene's stemmer as it is, but for its dictionary, which is visible in its package.
    private static void openDictionary(Path classes) throws IOException {
        ClassReader stemmer = new ClassReader("org.apache.lucene.analysis.en.KStemmer");
        ClassWriter opened = new ClassWriter(0);
        stemmer.accept(new ClassVisitor(Opcodes.ASM9, opened) {

            @Override
            public FieldVisitor visitField(int access, String name, String type, String generic, Object value) {
                int kept = name.equals("dict_ht") ? access & ~Opcodes.ACC_PRIVATE : access;
                return super.visitField(kept, name, type, generic, value);
            }

        }, 0);
        Path file = classes.resolve("org/apache/lucene/analysis/en/KStemmer.class");
        Files.createDirectories(file.getParent());
        Files.write(file, opened.toByteArray());
    }

    /// Classes of the script come before those of the same name in a library.
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL[] urls) {
            super(urls);
        }

        @Override
        public URL getResource(String name) {
            URL own = name.endsWith(".class") ? findResource(name) : null;
            return (own == null) ? super.getResource(name) : own;
        }

    }

}
