package org.guildhall.inbox.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.guildhall.documents.UploadRefused;
import org.guildhall.documents.Uploads;
import org.guildhall.inbox.TaskFiles;
import org.guildhall.languages.MessageFiles;
import org.guildhall.languages.Wording;
import org.guildhall.languages.Words;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RefusedFileTest {

    private final TaskFiles files = mock();
    private final MockMvc portal = MockMvcBuilders.standaloneSetup(
                    new TaskFilesController(files, mock(Uploads.class), new Words(MessageFiles.texts())))
            .build();

    @Test
    void formsSayInTheReadersLanguageWhyAFileIsNotTaken() throws Exception {
        when(files.receive(anyLong(), any(), any(), any(), any()))
                .thenThrow(new UploadRefused(UploadRefused.Reason.BROKEN, Wording.of("documents.upload.broken-pdf")));

        portal.perform(post("/tasks/1/files/attachments")
                        .locale(Locale.GERMAN)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"a.pdf\"")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[] {1}))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.reason").value("BROKEN"))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        "Dieses PDF ist beschädigt oder unvollständig. Speichern oder scannen Sie es noch einmal und reichen Sie das neue ein."));
    }
}
