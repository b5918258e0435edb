package org.bihuan.notification.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.bihuan.notification.setting.NotificationSettings;

import org.springframework.stereotype.Component;

/**
 * One POST to the machine that was judged. A common client would resolve the name a
 * second time and might be led elsewhere; it might also follow a redirect.
 */
@Component
class PinnedCall {

	private static final int LONGEST_ANSWER = 16_384;

	private final SafeAddress safe;

	private final Duration patience;

	PinnedCall(SafeAddress safe, NotificationSettings settings) {
		this.safe = safe;
		this.patience = settings.answerTimeout();
	}

	Answer post(URI address, Map<String, String> headers, String body) throws IOException {
		long end = System.nanoTime() + this.patience.toNanos();
		if (this.safe.refusal(address) != null) {
			throw new UnknownHostException("the host is not named in the configuration");
		}
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		try (Socket plain = new Socket()) {
			int port = SafeAddress.port(address);
			plain.connect(new InetSocketAddress(this.safe.resolve(address), port), (int) this.patience.toMillis());
			plain.setSoTimeout((int) this.patience.toMillis());
			try (Socket socket = "https".equalsIgnoreCase(address.getScheme()) ? secured(plain, address.getHost(), port)
					: plain) {
				socket.getOutputStream().write(head(address, headers, content.length));
				socket.getOutputStream().write(content);
				socket.getOutputStream().flush();
				return Answer.of(read(socket.getInputStream(), end));
			}
		}
	}

	private static Socket secured(Socket plain, String host, int port) throws IOException {
		SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host,
				port, true);
		SSLParameters parameters = socket.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		socket.setSSLParameters(parameters);
		socket.startHandshake();
		return socket;
	}

	private static byte[] head(URI address, Map<String, String> headers, int length) {
		String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
		StringBuilder head = new StringBuilder("POST ").append(path);
		if (address.getRawQuery() != null) {
			head.append('?').append(address.getRawQuery());
		}
		head.append(" HTTP/1.1\r\nHost: ").append(address.getRawAuthority());
		head.append("\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ").append(length);
		head.append("\r\nConnection: close\r\nUser-Agent: Bihuan\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	/** Reads to the end, but neither forever nor without measure. */
	private static String read(InputStream in, long end) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		byte[] part = new byte[1024];
		int count = in.read(part);
		while (count >= 0 && answer.size() < LONGEST_ANSWER) {
			if (System.nanoTime() - end > 0) {
				throw new SocketTimeoutException("the answer takes too long");
			}
			answer.write(part, 0, count);
			count = in.read(part);
		}
		return answer.toString(StandardCharsets.UTF_8);
	}

	/**
	 * What the bot said.
	 *
	 * @param status HTTP status
	 * @param body the answer's body as it came
	 */
	record Answer(int status, String body) {

		static Answer of(String text) throws IOException {
			if (!text.matches("(?s)HTTP/1\\.[01] \\d{3}.*")) {
				throw new IOException("the answer is not HTTP");
			}
			int gap = text.indexOf("\r\n\r\n");
			return new Answer(Integer.parseInt(text.substring(9, 12)), (gap >= 0) ? text.substring(gap + 4) : "");
		}

	}

}
