package org.guildhall.live.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Streams;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Server-sent events for open pages: "changed", and nothing else. A page then asks for itself again, by the rights that its
 * reader has at that moment. Each stream is a virtual thread that waits; none holds a database connection.
 */
@Controller
class LiveController {

    /** After that a browser asks again, and shows again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration BEAT = Duration.ofSeconds(20);

    /** A busy hour shall not make pages ask all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Streams streams;

    LiveController(Streams streams) {
        this.streams = streams;
    }

    @GetMapping("/live")
    void listen(@AuthenticationPrincipal SignedIn person, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        PrintWriter writer = response.getWriter();
        Instant end = Instant.now().plus(LONGEST);
        try (Streams.Stream stream = streams.open(person)) {
            boolean there = say(writer, "retry: 3000\n\n");
            while (there && stream.isOpen() && Instant.now().isBefore(end)) {
                boolean rang = stream.await(BEAT);
                there = stream.isOpen() && say(writer, rang ? "event: changed\ndata:\n\n" : ": still here\n\n");
                if (there && rang) {
                    Thread.sleep(PAUSE);
                }
            }
        }
    }

    /** @return whether the browser is still there */
    private static boolean say(PrintWriter writer, String text) {
        writer.write(text);
        return !writer.checkError();
    }
}
