package org.guildhall.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where models, forms and pictures lie. */
public final class ProcessFiles {

    public static final Path PICTURES = Path.of("docs", "processes");

    private ProcessFiles() {}

    public static List<ProcessModel> models() {
        return in(Path.of("processes"), ".bpmn").stream()
                .map(ProcessModel::read)
                .toList();
    }

    public static List<DecisionTable> decisions() {
        return in(Path.of("processes"), ".dmn").stream()
                .flatMap(DecisionTable::read)
                .toList();
    }

    public static List<FormDefinition> forms() {
        return in(Path.of("forms"), ".form").stream().map(FormDefinition::read).toList();
    }

    static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> in(Path folder, String suffix) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
