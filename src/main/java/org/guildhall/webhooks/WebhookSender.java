package org.guildhall.webhooks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;

/** Makes one attempt at a message: no redirects, no cookies, no second try, and no longer than allowed. */
final class WebhookSender implements DisposableBean {

    /** @param text HTTP status, or what went wrong in words */
    record Answer(int status, String text) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }

        boolean goneForGood() {
            return status == 410;
        }
    }

    private final CloseableHttpClient http;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-timeouts").daemon().factory());
    private final Duration timeout;
    private final Clock clock;

    WebhookSender(Targets targets, Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(targets)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(timeout))
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent("Guildhall-Webhooks/1")
                .build();
    }

    Answer send(Deliveries.Taken message) {
        HttpPost request = request(message);
        // Time-outs of sockets begin anew with every byte; this one does not.
        ScheduledFuture<?> tooLate = alarm.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            return new Answer(response.getCode(), "HTTP " + response.getCode());
        } catch (IOException e) {
            return new Answer(0, request.isAborted() ? tookTooLong() : inWords(e));
        } finally {
            tooLate.cancel(false);
        }
    }

    private HttpPost request(Deliveries.Taken message) {
        Instant now = clock.instant();
        String id = "msg_" + message.id();
        HttpPost request = new HttpPost(message.address());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        request.setHeader("webhook-signature", new SigningSecret(message.secret()).sign(id, now, message.body()));
        request.setEntity(
                new StringEntity(message.body(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return request;
    }

    private String inWords(IOException e) {
        return switch (e) {
            case UnknownHostException unknown -> "No connection: " + unknown.getMessage();
            case SSLException ssl -> "No secure connection: the certificate or the protocol is not accepted";
            case ConnectException refused -> "No connection: nobody answers at this address";
            case SocketTimeoutException slow -> tookTooLong();
            default -> "No answer: the connection was closed";
        };
    }

    private String tookTooLong() {
        return "No answer within %d seconds".formatted(timeout.toSeconds());
    }

    @Override
    public void destroy() throws IOException {
        alarm.shutdownNow();
        http.close();
    }
}
