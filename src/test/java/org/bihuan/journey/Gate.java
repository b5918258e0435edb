package org.bihuan.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a server of this machine like a bad connection: open, shut, or such that
 * requests arrive and their answers get lost. A browser's own offline switch does not
 * reach its service workers.
 */
public final class Gate implements AutoCloseable {

	private enum State {

		OPEN, SHUT, DEAF

	}

	private final ServerSocket door;

	private final int target;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile State state = State.OPEN;

	/**
	 * An open gate.
	 * @param target port of the server behind it
	 */
	public Gate(int target) {
		this.target = target;
		try {
			this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	/**
	 * Where callers come in.
	 * @return a port of this machine
	 */
	public int port() {
		return this.door.getLocalPort();
	}

	/** Lets everybody through. */
	public void open() {
		become(State.OPEN);
	}

	/** Cuts all connections and lets nobody in. */
	public void shut() {
		become(State.SHUT);
	}

	/** Cuts all connections; from now on requests arrive and no answer comes back. */
	public void loseAnswers() {
		become(State.DEAF);
	}

	private void become(State next) {
		this.state = next;
		this.sockets.forEach(Gate::hangUp);
		this.sockets.clear();
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				connect(this.door.accept());
			}
			catch (IOException ex) {
				// a caller that hung up, or the end of the journey, which ends the loop
				continue;
			}
		}
	}

	private void connect(Socket caller) throws IOException {
		// before it is looked whether the gate is open, so that none slips through
		this.sockets.add(caller);
		if (this.state == State.SHUT) {
			hangUp(caller);
			return;
		}
		Socket program;
		try {
			program = new Socket(InetAddress.getLoopbackAddress(), this.target);
		}
		catch (IOException ex) {
			// a dead server refuses at once: its callers are not to wait
			hangUp(caller);
			return;
		}
		this.sockets.add(program);
		// or a statement of two packets waits for an acknowledgement that is held back
		caller.setTcpNoDelay(true);
		program.setTcpNoDelay(true);
		this.threads.execute(() -> pass(caller, program, false));
		this.threads.execute(() -> pass(program, caller, this.state == State.DEAF));
	}

	private void pass(Socket from, Socket to, boolean lose) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			if (lose) {
				in.read();
				return;
			}
			in.transferTo(out);
		}
		catch (IOException ex) {
			hangUp(to);
		}
	}

	private static void hangUp(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		become(State.SHUT);
		this.door.close();
		this.threads.shutdownNow();
	}

}
