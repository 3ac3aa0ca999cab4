package org.guildhall.invitations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.invitations.Verdict;
import org.guildhall.invitations.bulk.BatchUnreadable;
import org.guildhall.invitations.bulk.InvitationBatch;
import org.guildhall.invitations.bulk.InvitationBatches;
import org.guildhall.invitations.bulk.UnknownBatch;
import org.guildhall.languages.Words;
import org.guildhall.partners.PartnerType;
import org.guildhall.portal.CsvExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Inviting by a file: upload, look at what would happen, confirm. */
@Controller
@RequestMapping("/invitations")
class BatchController {

    private static final int MOST_SHOWN = 100;

    private final InvitationBatches batches;
    private final Words words;

    BatchController(InvitationBatches batches, Words words) {
        this.batches = batches;
        this.words = words;
    }

    @GetMapping("/upload")
    String form(Model model) {
        model.addAttribute("types", PartnerType.values());
        return "invitations/upload";
    }

    @PostMapping("/upload")
    String upload(
            @AuthenticationPrincipal SignedIn person, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        try {
            String name = file.getOriginalFilename();
            return page(batches.upload(name == null ? "" : name, file.getBytes(), person));
        } catch (BatchUnreadable unreadable) {
            redirect.addFlashAttribute("refused", words.text(unreadable.wording()));
            return "redirect:/invitations/upload";
        }
    }

    @GetMapping("/batches/{id}")
    String show(@PathVariable UUID id, Model model) {
        InvitationBatch batch = batches.find(id);
        model.addAttribute("batch", batch);
        model.addAttribute(
                "refused",
                batch.rows().stream()
                        .filter(row -> row.verdict() != Verdict.ACCEPTED)
                        .limit(MOST_SHOWN)
                        .toList());
        model.addAttribute(
                "accepted",
                batch.rows().stream()
                        .filter(row -> row.verdict() == Verdict.ACCEPTED)
                        .limit(MOST_SHOWN)
                        .toList());
        model.addAttribute("most", MOST_SHOWN);
        return "invitations/batch";
    }

    @GetMapping("/batches/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        List<List<@Nullable String>> rows =
                batches.find(id).rows().stream().map(this::reported).toList();
        return CsvExport.download(
                "invitations-report.csv",
                List.of(
                        words.text("invitations.batch.line"),
                        words.text("invitations.batch.verdict"),
                        words.text("invitations.list.mail"),
                        words.text("invitations.list.company"),
                        words.text("invitations.list.type")),
                rows);
    }

    private List<@Nullable String> reported(InvitationBatch.Row row) {
        return Arrays.asList(
                String.valueOf(row.line()),
                words.of(row.verdict()),
                row.invitation().mail(),
                row.invitation().company(),
                row.invitation().partnerType());
    }

    @PostMapping("/batches/{id}/confirm")
    String confirm(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        batches.confirm(id, person);
        return page(id);
    }

    /** Larger than any form may be: it was not read at all. */
    @ExceptionHandler
    String handle(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request)
                .put(
                        "refused",
                        words.text("invitations.file.too-large", request.getContentLengthLong() / 1024.0 / 1024.0));
        return "redirect:/invitations/upload";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String handle(UnknownBatch unknown) {
        return "error/404";
    }

    private static String page(UUID id) {
        return "redirect:/invitations/batches/" + id;
    }
}
