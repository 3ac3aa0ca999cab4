package org.guildhall.duediligence.cli;

import java.io.IOException;
import java.util.Locale;
import org.guildhall.duediligence.lists.EntryKind;
import org.guildhall.duediligence.lists.ListUnreadable;

/** What the commands have in common. */
final class Command {

    private Command() {}

    /** Work that may fail for reasons the caller can mend. */
    interface Work {
        void run() throws IOException;
    }

    /** Runs it; a failure is said in one line and ends the program with status 1. */
    static void run(Work work) {
        try {
            work.run();
        } catch (CommandFailed | ListUnreadable | IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    /** The kind a schema name stands for: Person, Company, Organization, LegalEntity, Vessel, … */
    static EntryKind kind(String schema) {
        return switch (schema.toLowerCase(Locale.ROOT)) {
            case "person" -> EntryKind.PERSON;
            case "vessel" -> EntryKind.VESSEL;
            case "airplane", "aircraft" -> EntryKind.AIRCRAFT;
            case "organization", "organisation", "company", "publicbody" -> EntryKind.ORGANISATION;
            case "legalentity" -> EntryKind.UNKNOWN;
            default ->
                throw new CommandFailed(
                        "Expected schema Person, Company, Organization, LegalEntity, PublicBody, Vessel or Airplane, but found '%s'. Correct it."
                                .formatted(schema));
        };
    }
}
