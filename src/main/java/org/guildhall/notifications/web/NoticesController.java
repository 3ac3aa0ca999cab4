package org.guildhall.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.notifications.Notice;
import org.guildhall.notifications.NoticeWords;
import org.guildhall.notifications.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the portal has to tell me. */
@Controller
@RequestMapping("/account/notices")
class NoticesController {

    private final Notices notices;
    private final NoticeWords noticeWords;
    private final Words words;

    NoticesController(Notices notices, NoticeWords noticeWords, Words words) {
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.words = words;
    }

    /** A notice in the list. */
    record Row(UUID id, String text, Instant at, boolean read) {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        List<Row> rows = notices.of(person).stream().map(this::row).toList();
        model.addAttribute("notices", rows);
        model.addAttribute("anyUnread", rows.stream().anyMatch(row -> !row.read()));
        return "notifications/notices";
    }

    /** Reading one leads to what it is about. */
    @PostMapping("/{id}")
    String open(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return notices.read(person, id)
                .map(path -> "redirect:" + path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/read")
    String readAll(@AuthenticationPrincipal SignedIn person) {
        notices.readAll(person);
        return "redirect:/account/notices";
    }

    private Row row(Notice notice) {
        return new Row(notice.id(), noticeWords.of(notice, words.locale()), notice.createdAt(), notice.read());
    }
}
