package org.guildhall.duediligence.lists;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches a file of a list, unless the publisher says that it has not changed. */
final class ListDownload {

    private final Duration timeout;
    private final int mostBytes;

    /**
     * @param timeout for the whole file, from connecting to its last byte
     * @param mostBytes more is refused
     */
    ListDownload(Duration timeout, int mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    /**
     * @param content null when it has not changed
     * @param validator what to ask with next time; empty when the publisher gives none
     */
    record Fetched(byte @Nullable [] content, String validator) {}

    /**
     * @param validator that of the last time; empty to get the file in any case
     * @throws ListUnreadable when it cannot be had
     */
    Fetched fetch(URI address, String validator) {
        try {
            if ("file".equals(address.getScheme())) {
                return fromDisk(address);
            }
            return overHttp(address, validator);
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new ListUnreadable(
                    "Expected to fetch '%s', but it failed: %s. Check the address and the network."
                            .formatted(address, unreachable),
                    unreachable);
        }
    }

    private Fetched fromDisk(URI address) throws IOException {
        Path file = Path.of(address);
        if (Files.size(file) > mostBytes) {
            throw tooLong(address);
        }
        return new Fetched(Files.readAllBytes(file), "");
    }

    private Fetched overHttp(URI address, String validator) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        if (validator.startsWith("etag ")) {
            request.header("If-None-Match", validator.substring("etag ".length()));
        } else if (validator.startsWith("date ")) {
            request.header("If-Modified-Since", validator.substring("date ".length()));
        }
        // The timeout of a request ends with its headers; this one covers the content too.
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .thenApplyAsync(response -> answered(address, response, validator))
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no complete answer within %d s".formatted(timeout.toSeconds()), slow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ListUnreadable refused) {
                throw refused;
            }
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        } finally {
            client.shutdownNow();
        }
    }

    private Fetched answered(URI address, HttpResponse<InputStream> response, String validator) {
        try (InputStream body = response.body()) {
            if (response.statusCode() == 304) {
                return new Fetched(null, validator);
            }
            if (response.statusCode() != 200) {
                throw new ListUnreadable("Expected '%s' to answer with 200, but it answered %d. Check the address."
                        .formatted(address, response.statusCode()));
            }
            byte[] content = body.readNBytes(mostBytes + 1);
            if (content.length > mostBytes) {
                throw tooLong(address);
            }
            return new Fetched(content, validator(response));
        } catch (IOException broken) {
            throw new ListUnreadable(
                    "Expected all of '%s', but the connection broke: %s. It is tried again.".formatted(address, broken),
                    broken);
        }
    }

    private static String validator(HttpResponse<?> response) {
        return response.headers()
                .firstValue("ETag")
                .map(etag -> "etag " + etag)
                .or(() -> response.headers().firstValue("Last-Modified").map(date -> "date " + date))
                .orElse("");
    }

    private ListUnreadable tooLong(URI address) {
        return new ListUnreadable("Expected at most %,d bytes from '%s', but there are more. Check the address."
                .formatted(mostBytes, address));
    }
}
