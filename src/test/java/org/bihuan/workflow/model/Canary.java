package org.bihuan.workflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Tells if a model made, called or fetched anything: a class that a model may name, a
 * bean, and an address.
 */
public class Canary implements JavaDelegate, ExecutionListener {

	private static final AtomicInteger RINGS = new AtomicInteger();

	public Canary() {
		ring();
	}

	static int rings() {
		return RINGS.get();
	}

	/** Starts a server that counts who asks for anything. */
	static HttpServer listen() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", (exchange) -> {
				RINGS.incrementAndGet();
				exchange.sendResponseHeaders(404, -1);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Counts a call.
	 * @return true
	 */
	public final boolean ring() {
		RINGS.incrementAndGet();
		return true;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ring();
	}

	@Override
	public void notify(DelegateExecution execution) {
		ring();
	}

}
