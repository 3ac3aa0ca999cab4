package org.guildhall.duediligence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.duediligence.lists.ListEntry;
import org.guildhall.duediligence.lists.ListFile;
import org.guildhall.duediligence.lists.ListFormat;

/** Lists in folders named after their publisher: {@code ofac}, {@code un}, {@code eu}, {@code uk}, {@code opensanctions}. */
final class ListDirectory {

    private static final Map<String, ListFormat> FOLDERS = new LinkedHashMap<>();

    static {
        FOLDERS.put("ofac", ListFormat.OFAC_SDN);
        FOLDERS.put("un", ListFormat.UN_XML);
        FOLDERS.put("eu", ListFormat.EU_XML);
        FOLDERS.put("uk", ListFormat.UK_XML);
        FOLDERS.put("opensanctions", ListFormat.OPENSANCTIONS_CSV);
    }

    private ListDirectory() {}

    /** Entries by the folder they come from. */
    static Map<String, List<ListEntry>> read(Path directory) throws IOException {
        Map<String, List<ListEntry>> lists = new LinkedHashMap<>();
        for (Map.Entry<String, ListFormat> folder : FOLDERS.entrySet()) {
            Path path = directory.resolve(folder.getKey());
            if (Files.isDirectory(path)) {
                ListFormat format = format(path, folder.getValue());
                lists.put(folder.getKey(), format.parse(files(path, format)));
            }
        }
        if (lists.isEmpty()) {
            throw new CommandFailed("Expected a folder of %s in '%s', but there is none. Check the path."
                    .formatted(FOLDERS.keySet(), directory));
        }
        return lists;
    }

    /** The UK publishes one list in two ways. */
    private static ListFormat format(Path folder, ListFormat usual) {
        boolean table = usual == ListFormat.UK_XML
                && Files.isRegularFile(
                        folder.resolve(ListFormat.UK_CSV.fileNames().getFirst()));
        return table ? ListFormat.UK_CSV : usual;
    }

    private static List<ListFile> files(Path folder, ListFormat format) throws IOException {
        List<ListFile> files = new ArrayList<>();
        for (String name : format.fileNames()) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new CommandFailed("Expected the file '%s', but there is none. Put it there or remove the folder."
                        .formatted(file));
            }
            files.add(new ListFile(name, Files.readAllBytes(file)));
        }
        return files;
    }
}
