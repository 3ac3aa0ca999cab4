package org.guildhall.embedded.rest;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.netty.util.AsciiString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One HTTP request with its body in memory. */
final class HttpCall implements Call {

    private final FullHttpRequest request;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final byte[] body;
    private final Abandonment abandonment;

    HttpCall(
            FullHttpRequest request,
            Map<String, String> path,
            Map<String, List<String>> query,
            byte[] body,
            Abandonment abandonment) {
        this.request = request;
        this.path = path;
        this.query = firsts(query);
        this.body = body;
        this.abandonment = abandonment;
    }

    @Override
    public Map<String, String> path() {
        return path;
    }

    @Override
    public long key(String name) {
        String value = path.getOrDefault(name, "");
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("Failed to convert '%s' with value: '%s'".formatted(name, value));
        }
    }

    @Override
    public Map<String, String> query() {
        return query;
    }

    @Override
    public List<Upload> uploads(String name) {
        expectBodyOf(HttpHeaderValues.MULTIPART_FORM_DATA);
        HttpPostRequestDecoder decoder = null;
        try {
            decoder = new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request);
            List<Upload> uploads = new ArrayList<>();
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof FileUpload file && name.equals(file.getName())) {
                    uploads.add(new Upload(file.getFilename(), file.get()));
                }
            }
            return uploads;
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException e) {
            throw ProblemException.badRequest("Failed to parse multipart servlet request");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    @Override
    public <T> T body(Class<T> type) {
        if (body.length > 0) {
            expectBodyOf(HttpHeaderValues.APPLICATION_JSON);
        }
        return Json.body(body, type);
    }

    @Override
    public <T> T requiredBody(Class<T> type) {
        if (body.length == 0) {
            throw ProblemException.badRequest("Required request body is missing");
        }
        return body(type);
    }

    @Override
    public boolean abandoned() {
        return abandonment.happened();
    }

    @Override
    public void onAbandoned(Runnable action) {
        abandonment.then(action);
    }

    private void expectBodyOf(AsciiString type) {
        String given = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
        if (given == null || !type.contentEqualsIgnoreCase(HttpUtil.getMimeType(given))) {
            throw ProblemException.unsupportedMediaType(given);
        }
    }

    private static Map<String, String> firsts(Map<String, List<String>> query) {
        Map<String, String> firsts = new HashMap<>();
        query.forEach((name, values) -> firsts.put(name, values.getFirst()));
        return firsts;
    }
}
