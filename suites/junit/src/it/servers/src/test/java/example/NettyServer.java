package example;

import dev.wsspec.junit.ConformanceSettings;
import dev.wsspec.junit.ServerProvider;
import dev.wsspec.junit.StartedServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;

/** Named in META-INF/services, and tested by the class that wsspec-junit brings. */
public final class NettyServer implements ServerProvider {

    @Override
    public StartedServer start() {
        var group = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
        var channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline())
                .bind("localhost", 0)
                .syncUninterruptibly()
                .channel();
        int port = ((InetSocketAddress) channel.localAddress()).getPort();
        return StartedServer.at("ws://localhost:" + port + "/chat", group::shutdownGracefully);
    }

    @Override
    public ConformanceSettings settings() {
        return ConformanceSettings.defaults().baseline("src/test/wsspec-baseline.yml");
    }

    private static final class Pipeline extends ChannelInitializer<SocketChannel> {

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(new HttpServerCodec())
                    .addLast(new HttpObjectAggregator(65_536))
                    .addLast(new WebSocketServerProtocolHandler("/chat"))
                    .addLast(new WebSocketFrameAggregator(65_536))
                    .addLast(new Echo());
        }
    }

    private static final class Echo extends SimpleChannelInboundHandler<WebSocketFrame> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame message) {
            context.writeAndFlush(message.retain());
        }
    }
}
