package dev.wsspec.foreign;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An echo server on Netty's WebSocket handlers. */
final class NettyEcho implements EchoServer {

    private static final int MESSAGE_LIMIT = 1 << 25;
    private static final int REQUEST_LIMIT = 1 << 16;
    private static final Logger LOGGER = Logger.getLogger("io.netty");

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final Channel listener;

    private NettyEcho(boolean compressing) {
        listener = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline(compressing))
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    static NettyEcho start() {
        LOGGER.setLevel(Level.OFF);
        return new NettyEcho(false);
    }

    /** With the handler for permessage-deflate, which wants reserved bits let through by all handlers in front of it. */
    static NettyEcho compressing() {
        LOGGER.setLevel(Level.OFF);
        return new NettyEcho(true);
    }

    @Override
    public String name() {
        return "netty";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + ((InetSocketAddress) listener.localAddress()).getPort() + "/");
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** The handlers of one connection. */
    private static final class Pipeline extends ChannelInitializer<SocketChannel> {

        private final boolean compressing;

        Pipeline(boolean compressing) {
            this.compressing = compressing;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            var pipeline =
                    channel.pipeline().addLast(new HttpServerCodec()).addLast(new HttpObjectAggregator(REQUEST_LIMIT));
            if (compressing) {
                pipeline.addLast(new WebSocketServerCompressionHandler(MESSAGE_LIMIT));
            }
            var config = WebSocketServerProtocolConfig.newBuilder()
                    .websocketPath("/")
                    .checkStartsWith(true)
                    .maxFramePayloadLength(MESSAGE_LIMIT)
                    .allowExtensions(compressing)
                    .build();
            pipeline.addLast(new WebSocketServerProtocolHandler(config))
                    .addLast(new WebSocketFrameAggregator(MESSAGE_LIMIT))
                    .addLast(new Echo());
        }
    }

    /** The application: sends every message back. */
    private static final class Echo extends SimpleChannelInboundHandler<WebSocketFrame> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame message) {
            context.writeAndFlush(message.retain()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
