package org.guildhall.duediligence.lists;

import java.util.List;

/** How a publisher writes its list. */
public enum ListFormat {
    /** {@code sdn.csv}, {@code alt.csv}, {@code add.csv} and {@code sdn_comments.csv} of the US Treasury. */
    OFAC_SDN(List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return OfacSdn.parse(files.get(0), files.get(1), files.get(2), files.get(3));
        }
    },
    /** The consolidated list of the UN Security Council, XML. */
    UN_XML(List.of("consolidated.xml")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return UnConsolidated.parse(files.getFirst());
        }
    },
    /** The consolidated financial sanctions list of the European Union, XML 1.1. */
    EU_XML(List.of("xmlFullSanctionsList_1_1.xml")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return EuConsolidated.parse(files.getFirst());
        }
    },
    /** The UK Sanctions List of the Foreign Office, XML. */
    UK_XML(List.of("UK-Sanctions-List.xml")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return UkSanctions.parse(files.getFirst());
        }
    },
    /** The UK Sanctions List of the Foreign Office, CSV. */
    UK_CSV(List.of("UK-Sanctions-List.csv")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return UkSanctionsTable.parse(files.getFirst());
        }
    },
    /** {@code targets.simple.csv} of OpenSanctions. */
    OPENSANCTIONS_CSV(List.of("targets.simple.csv")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return OpenSanctionsTargets.parse(files.getFirst());
        }
    },
    /** A small list kept by hand: {@code id;kind;name;aliases;programme}. */
    GUILDHALL_CSV(List.of("watchlist.csv")) {
        @Override
        List<ListEntry> entries(List<ListFile> files) {
            return HandKept.parse(files.getFirst());
        }
    };

    /** Changes whenever the same files could be read as other entries. */
    public static final String VERSION = "lists-1";

    private final List<String> fileNames;

    ListFormat(List<String> fileNames) {
        this.fileNames = fileNames;
    }

    /** The files that make up a list, in the order {@link #parse} wants them. */
    public List<String> fileNames() {
        return fileNames;
    }

    /**
     * Reads a list; a damaged one is refused as a whole, because an entry silently left out would let somebody pass.
     *
     * @param files as many as {@link #fileNames}, in that order
     * @throws ListUnreadable when a file is damaged, hostile or holds no entries
     */
    public List<ListEntry> parse(List<ListFile> files) {
        if (files.size() != fileNames.size()) {
            throw new ListUnreadable("Expected the files %s, but got %d. Configure an address for each."
                    .formatted(fileNames, files.size()));
        }
        return ListBounds.checked(files.getFirst().name(), entries(files));
    }

    abstract List<ListEntry> entries(List<ListFile> files);
}
