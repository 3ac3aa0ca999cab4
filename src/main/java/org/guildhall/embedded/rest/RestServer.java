package org.guildhall.embedded.rest;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.guildhall.embedded.PortInUseException;
import org.guildhall.embedded.engine.EngineLifecycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The HTTP server of the engine's REST API, on loopback. Netty, which the Camunda client brings, because it notices a
 * caller that goes while its poll waits; each request runs on a virtual thread.
 */
final class RestServer implements SmartLifecycle, EngineEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
    private static final int LARGEST_BODY = 16 << 20;

    private final int wantedPort;
    private final Routes routes;
    private @Nullable Running running;

    private record Running(Channel server, ChannelGroup channels, EventLoopGroup loops, ExecutorService executor) {}

    RestServer(int port, Routes routes) {
        this.wantedPort = port;
        this.routes = routes;
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        EventLoopGroup loops = new NioEventLoopGroup(1, new DefaultThreadFactory("engine-rest", true));
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        RequestHandler handler = new RequestHandler(routes, executor);
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channels.add(channel);
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(LARGEST_BODY))
                                .addLast(handler);
                    }
                });
        var bound = bootstrap
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            executor.close();
            throw new PortInUseException(
                    wantedPort, "the engine's REST API", "guildhall.embedded.engine.port", bound.cause());
        }
        running = new Running(bound.channel(), channels, loops, executor);
        LOG.info("Engine REST API on {}", address());
    }

    @Override
    public synchronized void stop() {
        Running current = running;
        running = null;
        if (current != null) {
            current.server().close().awaitUninterruptibly();
            current.channels().close().awaitUninterruptibly();
            current.loops().shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
            current.executor().shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return EngineLifecycle.REST_PHASE;
    }

    @Override
    public synchronized int port() {
        Running current = running;
        if (current == null) {
            throw new IllegalStateException("Expected the engine's REST API to run, but it has not started.");
        }
        return ((InetSocketAddress) current.server().localAddress()).getPort();
    }
}
