package org.guildhall.documents;

import java.io.InputStream;
import java.util.UUID;

/**
 * A file on its way in; nothing of it has been believed yet.
 *
 * @param uploadedBy account of the person who sends it; only they see it until it is handed in
 * @param fileName as the browser gave it
 * @param content read once, to the end or to the limit; the caller closes it
 */
public record NewUpload(UploadPlace place, UUID uploadedBy, String fileName, InputStream content) {}
