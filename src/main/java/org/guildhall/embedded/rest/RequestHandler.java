package org.guildhall.embedded.rest;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests off the network thread, lets an endpoint answer them, and notices callers that go. */
@ChannelHandler.Sharable
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int SMALL_BODY = 64 << 10;

    private final Routes routes;
    private final Executor executor;

    RequestHandler(Routes routes, Executor executor) {
        super(false);
        this.routes = routes;
        this.executor = executor;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        Abandonment abandonment = new Abandonment();
        ChannelFutureListener gone = closed -> executor.execute(abandonment::happen);
        context.channel().closeFuture().addListener(gone);
        QueryStringDecoder uri = new QueryStringDecoder(request.uri());
        Runnable work = () -> answer(request, uri, abandonment).thenAccept(answer -> {
            try {
                write(context, request, answer, abandonment, gone);
            } finally {
                request.release();
            }
        });
        if (prompt(request, uri)) {
            work.run();
        } else {
            executor.execute(work);
        }
    }

    /** Whether the answer can be begun on the network thread: nothing blocks it, and the body is read in no time. */
    private boolean prompt(FullHttpRequest request, QueryStringDecoder uri) {
        try {
            return request.content().readableBytes() <= SMALL_BODY
                    && match(request, uri).filter(it -> !it.route().blocking()).isPresent();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static void write(
            ChannelHandlerContext context,
            FullHttpRequest request,
            Answer answer,
            Abandonment abandonment,
            ChannelFutureListener gone) {
        ChannelFuture written = context.writeAndFlush(response(request, answer));
        written.addListener(done -> {
            context.channel().closeFuture().removeListener(gone);
            if (done.isSuccess()) {
                abandonment.answered();
            } else {
                Thread.startVirtualThread(abandonment::happen);
            }
        });
        if (!HttpUtil.isKeepAlive(request)) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("Connection closed: {}", cause.toString());
        context.close();
    }

    private CompletionStage<Answer> answer(FullHttpRequest request, QueryStringDecoder uri, Abandonment abandonment) {
        try {
            Routes.Match match = match(request, uri)
                    .orElseThrow(() -> unanswered(request.method().name(), path(uri)));
            byte[] body = ByteBufUtil.getBytes(request.content());
            return match.route()
                    .handler()
                    .handle(new HttpCall(request, match.path(), uri.parameters(), body, abandonment))
                    .exceptionally(e -> Problems.of(e, uri.rawPath()));
        } catch (Exception | StackOverflowError e) {
            return CompletableFuture.completedFuture(Problems.of(e, uri.rawPath()));
        }
    }

    private Optional<Routes.Match> match(FullHttpRequest request, QueryStringDecoder uri) {
        if (request.decoderResult().isFailure()) {
            throw ProblemException.invalidArgument("Expected an HTTP request, but it cannot be read.");
        }
        return routes.find(request.method().name(), path(uri));
    }

    private ProblemException unanswered(String method, String path) {
        return routes.methods(path).isEmpty()
                ? ProblemException.notFound("No endpoint %s %s in the embedded engine.".formatted(method, path))
                : ProblemException.methodNotAllowed(method);
    }

    /** The decoded path; fails with 400 when it, or the query after it, cannot be decoded. */
    private static String path(QueryStringDecoder uri) {
        try {
            uri.parameters();
            return uri.path();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("Failed to decode the address of the request");
        }
    }

    private static FullHttpResponse response(FullHttpRequest request, Answer answer) {
        Object content = answer.body();
        ByteBuf body =
                switch (content) {
                    case null -> Unpooled.EMPTY_BUFFER;
                    case String text -> Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
                    default -> Unpooled.wrappedBuffer(Json.write(content));
                };
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), body);
        if (answer.status() != 204) {
            HttpUtil.setContentLength(response, body.readableBytes());
        }
        if (content != null) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
        }
        HttpUtil.setKeepAlive(response, HttpUtil.isKeepAlive(request));
        return response;
    }
}
