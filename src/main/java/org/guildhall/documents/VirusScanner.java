package org.guildhall.documents;

import java.nio.file.Path;

/** What looks for malware in an upload. */
interface VirusScanner {

    /** @throws UploadRefused when something was found, or when nobody can tell */
    void scan(Path file);
}
