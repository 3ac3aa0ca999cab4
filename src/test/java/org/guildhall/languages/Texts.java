package org.guildhall.languages;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message files and the sources that use them, as they lie in the repository. */
final class Texts {

    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path SOURCES = Path.of("src/main/java");

    private Texts() {}

    /** The modules that have texts. */
    static List<String> modules() throws IOException {
        return files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.matches(".*_[a-z]{2}"))
                .toList();
    }

    static Map<String, String> english() throws IOException {
        return all("");
    }

    static Map<String, String> german() throws IOException {
        return all("_de");
    }

    private static Map<String, String> all(String suffix) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String module : modules()) {
            all.putAll(of(module + suffix));
        }
        return all;
    }

    /** Fails on bytes that are not UTF-8 and on keys given twice. */
    static Map<String, String> of(String file) throws IOException {
        Path path = MESSAGES.resolve(file + ".properties");
        String content;
        try {
            content = Files.readString(path);
        } catch (CharacterCodingException broken) {
            throw new AssertionError(path + " is not UTF-8", broken);
        }
        Map<String, String> texts = new TreeMap<>();
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    throw new AssertionError(path + " gives " + key + " twice");
                }
                return value;
            }
        }.load(new StringReader(content));
        return texts;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
