package org.bihuan.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import org.bihuan.Databases;
import org.bihuan.frame.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged products on one MySQL empty one outbox: each message leaves once while
 * both run; one that is killed between sending and marking has sent it at least once, and
 * always under the same name.
 */
class TwoNodesOutboxKillTests {

	private static final int MANY = 300;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Map<String, Object> database = Databases.mysql();

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Map<String, RunningJar> nodes = Collections.synchronizedMap(new TreeMap<>());

	private final AtomicInteger untilKill = new AtomicInteger(-1);

	/** What the bot is told by this test. */
	private final Set<String> own = ConcurrentHashMap.newKeySet();

	private HttpServer bot;

	private GreenMail mail;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() throws IOException {
		ServerSetup smtp = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP);
		smtp.setServerStartupTimeout(PATIENCE.toMillis());
		this.mail = new GreenMail(smtp);
		this.mail.start();
		this.bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.bot.createContext("/", this::hear);
		this.bot.start();
		start("http://node-a");
		start("http://node-b");
	}

	private void start(String publicAddress) {
		Stream<String> settings = Stream.concat(
				this.database.entrySet().stream().map((one) -> "--" + one.getKey() + "=" + one.getValue()),
				Stream.of("--spring.profiles.active=demo", "--bihuan.notification.public-address=" + publicAddress,
						"--bihuan.duty.rounds=false", "--bihuan.notification.internal-hosts=localhost",
						"--bihuan.notification.poll=PT0.2S", "--bihuan.notification.lease=PT10S",
						"--spring.mail.host=localhost", "--spring.mail.port=" + this.mail.getSmtp().getPort()));
		this.nodes.put(publicAddress, RunningJar.start(this.folder, settings.toArray(String[]::new)));
	}

	@AfterEach
	void end() {
		this.nodes.values().forEach(RunningJar::kill);
		this.bot.stop(0);
		this.mail.stop();
	}

	/**
	 * Hears a call; the last of a countdown costs the caller's life before it is
	 * answered.
	 */
	private void hear(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String node = this.nodes.keySet().stream().filter(body::contains).findFirst().orElseThrow();
		String message = exchange.getRequestHeaders().getFirst("X-Bihuan-Message-Id");
		// on a working day the demo tells the same bot things of its own
		if (this.own.contains(message)) {
			this.calls.add(new Call(node, message));
			if (this.untilKill.decrementAndGet() == 0) {
				this.nodes.get(node).kill();
			}
		}
		byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	@Test
	void eachLeavesOnceAndAfterAKillUnderTheSameName() throws SQLException {
		settleTheBot();
		change("insert into ntf_person (login, language, email, code_tries)"
				+ " values ('worker-e-0001', 'zh-CN', 'worker@example.org', 0)");
		fill("first", MANY);
		awaitSent(2 * MANY);
		assertThat(this.calls).extracting(Call::message).hasSize(MANY).doesNotHaveDuplicates();
		assertThat(this.calls).extracting(Call::node).contains("http://node-a", "http://node-b");
		assertThat(messageIds()).hasSize(MANY).doesNotHaveDuplicates();
		this.calls.clear();
		this.untilKill.set(5);
		fill("second", 40);
		awaitSent(2 * MANY + 80);
		List<String> heard = this.calls.stream().map(Call::message).toList();
		assertThat(heard).hasSize(41);
		String twice = heard.get(4);
		assertThat(Collections.frequency(heard, twice)).isEqualTo(2);
		assertThat(heard.stream().distinct()).hasSize(40);
		assertThat(messageIds()).hasSize(MANY + 40).doesNotHaveDuplicates();
	}

	/**
	 * The bot is settled where people do it, on one node; the other opens its secrets as
	 * well.
	 */
	private void settleTheBot() {
		Browser browser = new Browser(this.nodes.get("http://node-a").connection().site().getPort());
		browser.login("boss-e-0001", "bihuan-demo");
		String form = "unit=E-0001&style=DINGTALK&secret=SEC1&enabled=true&address="
				+ encoded("http://localhost:" + this.bot.getAddress().getPort() + "/robot") + "&_csrf="
				+ encoded(browser.token("/notices/webhook"));
		HttpResponse<String> saved = browser.send("POST", "/notices/webhook", form, "Content-Type",
				"application/x-www-form-urlencoded");
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(browser.get("/notices/webhook").body()).contains("localhost").doesNotContain("SEC1", "/robot");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** As many mails and calls at once, as if one transaction had caused them. */
	private void fill(String name, int count) throws SQLException {
		String sql = "insert into ntf_outbox (outbox_key, channel, login, unit, kind, topic, urgent, at, state, next_at,"
				+ " attempts) values (?, ?, ?, ?, 'webhook-test', 'LETTER', true, '2026-01-01', 'WAITING', '2026-01-01',"
				+ " 0)";
		try (Connection connection = connect(); PreparedStatement insert = connection.prepareStatement(sql)) {
			connection.setAutoCommit(false);
			for (int i = 0; i < count; i++) {
				add(insert, "mail/" + name + "/" + i, "MAIL", "worker-e-0001", null);
				String hook = "hook/" + name + "/" + i;
				this.own.add(UUID.nameUUIDFromBytes(hook.getBytes(StandardCharsets.UTF_8)).toString());
				add(insert, hook, "HOOK", null, "E-0001");
			}
			insert.executeBatch();
			connection.commit();
		}
	}

	private static void add(PreparedStatement insert, String... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			insert.setString(i + 1, values[i]);
		}
		insert.addBatch();
	}

	private void awaitSent(int count) throws SQLException {
		Instant end = Instant.now().plus(PATIENCE);
		while (number("select count(*) from ntf_outbox where state = 'SENT' and kind = 'webhook-test'") < count) {
			assertThat(Instant.now()).as(left()).isBefore(end);
			pause();
		}
	}

	private String left() throws SQLException {
		return number("select count(*) from ntf_outbox where state = 'WAITING' and kind = 'webhook-test'") + " wait";
	}

	private static void pause() {
		try {
			new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private long number(String sql) throws SQLException {
		try (Connection connection = connect();
				PreparedStatement query = connection.prepareStatement(sql);
				ResultSet row = query.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

	private void change(String sql) throws SQLException {
		try (Connection connection = connect(); PreparedStatement change = connection.prepareStatement(sql)) {
			change.executeUpdate();
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection((String) this.database.get("spring.datasource.url"),
				(String) this.database.get("spring.datasource.username"),
				(String) this.database.get("spring.datasource.password"));
	}

	private List<String> messageIds() {
		return Arrays.stream(this.mail.getReceivedMessages()).map((message) -> {
			try {
				return message.getHeader("Message-ID")[0];
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	/** What a bot was told by whom. */
	private record Call(String node, String message) {
	}

}
