package org.guildhall.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.api.Problem;
import org.guildhall.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does every write once. The resource's change and the answer are kept in one transaction, under the key that the client
 * chose: whatever breaks before the commit did nothing, and whatever breaks after it is answered from what was kept. What
 * was refused changed nothing and is not kept, so it may be corrected under the same key.
 */
class IdempotentWrites extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    /** Tells a client that nothing was done this time. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int LARGEST = 1_000_000;
    /** Quoted, as the IETF's draft writes it, or bare, as most clients do. */
    private static final Pattern KEY_FORMAT = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255}?)\"?");
    /** PostgreSQL keeps no such character in a text, and no name has one. */
    private static final Pattern NULL_CHARACTER = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u0000");

    private final AnswerStore answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;

    IdempotentWrites(AnswerStore answers, TransactionTemplate transaction, ProblemWriter problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod()) || isFile(request);
    }

    /** Files are kept by content and place: sent again, they are the same, and none is held in memory to compare. */
    private static boolean isFile(HttpServletRequest request) {
        return MediaType.APPLICATION_OCTET_STREAM_VALUE.equals(request.getContentType());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token)) {
            throw new ServletException("Expected writes by tokens only.");
        }
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        try {
            String key = key(request);
            byte[] body = body(request);
            transaction.executeWithoutResult(status -> {
                try {
                    once(
                            token.token(),
                            key,
                            new WrittenBody(request, body),
                            fingerprint(request, body),
                            written,
                            chain);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                }
                if (written.getStatus() >= 400) {
                    status.setRollbackOnly();
                }
            });
        } catch (ProblemException refused) {
            problems.write(refused.problem(), request, written);
        }
        written.copyBodyToResponse();
    }

    private void once(
            UUID token,
            String key,
            HttpServletRequest request,
            byte[] fingerprint,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws IOException, ServletException {
        if (!answers.hold(token, key)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "in-flight",
                            "Still being done",
                            "Expected one request with this Idempotency-Key at a time, but the first is still being done. Send it again in a moment to get its answer."));
        }
        Optional<AnswerStore.Answer> kept = answers.find(token, key);
        if (kept.isPresent()) {
            replay(kept.get(), fingerprint, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() < 400) {
            answers.keep(
                    token,
                    key,
                    new AnswerStore.Answer(
                            fingerprint,
                            response.getStatus(),
                            response.getContentType(),
                            response.getHeader(HttpHeaders.LOCATION),
                            response.getHeader(HttpHeaders.ETAG),
                            response.getContentAsByteArray()));
        }
    }

    private static void replay(AnswerStore.Answer kept, byte[] fingerprint, HttpServletResponse response)
            throws IOException {
        if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "key-reused",
                            "This key belongs to another request",
                            "Expected the request that this Idempotency-Key was first sent with, but this is another. Nothing was done; choose a new key for it."));
        }
        response.setStatus(kept.status());
        header(response, HttpHeaders.CONTENT_TYPE, kept.mediaType());
        header(response, HttpHeaders.LOCATION, kept.location());
        header(response, HttpHeaders.ETAG, kept.etag());
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(kept.body());
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static String key(HttpServletRequest request) {
        Matcher key = KEY_FORMAT.matcher(Objects.requireNonNullElse(request.getHeader(KEY), ""));
        if (!key.matches()) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "key-needed",
                            "An Idempotency-Key is needed",
                            "Expected the header Idempotency-Key with 1 to 255 printable characters, such as a UUID made for this write. Send it again with one, so that it is never done twice."));
        }
        return key.group(1);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ProblemException(Problem.of(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "too-large",
                    "Too large",
                    "Expected a body of at most 1 MB. Send files to the address for files, and shorten the rest."));
        }
        if (NULL_CHARACTER
                .matcher(new String(body, StandardCharsets.ISO_8859_1))
                .find()) {
            throw new ProblemException(
                    Problem.badRequest("Expected text, but there is a null character in the body. Leave it out."));
        }
        return body;
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("%s %s?%s\n"
                    .formatted(request.getMethod(), request.getRequestURI(), request.getQueryString())
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java platform, but it is missing.", e);
        }
    }
}
