import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

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

    private static final String WORD_LISTS = "keyfound.browser.script.WordLists";

    private ScriptBuild() {
    }

    /// @param arguments the sources beside this file, a folder for their classes, the script
    public static void main(String[] arguments) throws Exception {
        Path classes = Path.of(arguments[1]);
        compile(Path.of(arguments[0]), classes);
        Path script = Path.of(arguments[2]);
        Files.createDirectories(script.getParent());
        List<File> path = new ArrayList<>(List.of(classes.toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new).forEach(path::add);
        List<URL> urls = new ArrayList<>();
        for (File each : path) {
            urls.add(each.toURI().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
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
    }

    private static void compile(Path sources, Path classes) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.teavm.classlib.ResourceSupplier"), WORD_LISTS);
        List<String> javac = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp",
                System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().forEach(javac::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources of the search script do not compile");
        }
    }

}
