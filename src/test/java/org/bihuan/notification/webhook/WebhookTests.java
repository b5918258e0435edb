package org.bihuan.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.bihuan.notification.NoticeRoom;
import org.bihuan.notification.outbox.Channel;
import org.bihuan.notification.outbox.Outbox;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.TaskOpened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What bots are told, signed how, and where no call ever goes.
 */
class WebhookTests {

	private static final String SECRET = "SEC-canary-9f2";

	@TempDir
	private Path folder;

	private NoticeRoom room;

	private final Bot bot = new Bot();

	@BeforeEach
	void open() {
		this.room = new NoticeRoom(this.folder, 0);
		this.room.unit("E-1", "ENTERPRISE");
		this.room.person("worker", "worker@E-1", true);
	}

	@AfterEach
	void close() {
		this.room.close();
		this.bot.close();
	}

	private void save(BotStyle style, String secret) {
		this.room.bean(WebhookTable.class)
			.save(new Webhook("E-1", style, this.bot.address("/robot/send?access_token=canary-7d1"), secret, true),
					"boss", this.room.now());
	}

	private void opened(String task, String step) {
		this.room.task(task, step, Optional.empty(), "worker@E-1");
		this.room.publish(new TaskOpened(task, new CaseNumber("YH-1"), "p", step, null, this.room.now()));
	}

	@Test
	void dingtalkFindsItsSignatureInTheAddress() {
		save(BotStyle.DINGTALK, SECRET);
		opened("t1", "rectify");
		this.room.drain();
		assertThat(this.bot.calls()).hasSize(1);
		String query = this.bot.calls().get(0).uri().getRawQuery();
		long millis = NoticeRoom.MONDAY.toEpochMilli();
		assertThat(query).startsWith("access_token=canary-7d1&timestamp=" + millis + "&sign=");
		assertThat(URLDecoder.decode(query.replaceFirst(".*sign=", ""), StandardCharsets.UTF_8))
			.isEqualTo(BotStyle.hmac(SECRET, millis + "\n" + SECRET));
		assertThat(this.bot.calls().get(0).body()).contains("\"msgtype\":\"text\"", "待办“核实”：积尘 {0}（甲厂）", "期限：",
				"/tasks/t1");
		assertThat(this.room.column("select answer from ntf_outbox"))
			.containsExactly("200 {\"errcode\":0,\"errmsg\":\"ok\"}");
	}

	// as DingTalk's own documentation computes it, by another implementation of HMAC
	@Test
	void theSignatureIsTheKnownOne() {
		assertThat(BotStyle.hmac("key", "The quick brown fox jumps over the lazy dog"))
			.isEqualTo("97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=");
	}

	@Test
	void wecomFindsItInHeadersIfThereIsASecret() {
		save(BotStyle.WECOM, SECRET);
		opened("t1", "rectify");
		this.room.drain();
		Bot.Call call = this.bot.calls().get(0);
		assertThat(call.uri().getRawQuery()).isEqualTo("access_token=canary-7d1");
		assertThat(call.header("X-Bihuan-Signature"))
			.isEqualTo(BotStyle.hmac(SECRET, call.header("X-Bihuan-Timestamp") + "\n" + call.body()));
	}

	@Test
	void aBotThatRefusesIsAskedAgainUnderTheSameName() {
		save(BotStyle.WECOM, "");
		this.bot.answers(200, "{\"errcode\":45009,\"errmsg\":\"too many\"}");
		opened("t1", "rectify");
		this.room.drain();
		assertThat(this.room.column("select answer from ntf_outbox").get(0)).contains("45009");
		this.bot.answers(200, "{\"errcode\":0}");
		this.room.pass(Duration.ofSeconds(30));
		this.room.drain();
		assertThat(this.bot.calls()).hasSize(2);
		assertThat(this.bot.calls()).extracting((call) -> call.header("X-Bihuan-Message-Id"))
			.containsOnly(this.bot.calls().get(0).header("X-Bihuan-Message-Id"));
		assertThat(this.room.column("select state from ntf_outbox")).containsExactly("SENT");
	}

	@Test
	void aRedirectIsNoDelivery() {
		save(BotStyle.WECOM, "");
		this.bot.answers(302, "");
		opened("t1", "rectify");
		this.room.drain();
		assertThat(this.room.column("select state from ntf_outbox")).containsExactly("WAITING");
		assertThat(this.bot.calls()).hasSize(1);
	}

	@Test
	void aSilentBotCostsATimeoutAndAnotherTry() {
		save(BotStyle.WECOM, "");
		this.bot.close();
		this.room.bean(Outbox.class).add(Channel.HOOK, null, "E-1", "webhook-test");
		this.room.drain();
		assertThat(this.room.column("select answer from ntf_outbox").get(0)).contains("Exception")
			.doesNotContain("canary");
	}

	@Test
	void nightsAreQuietForBotsToo() {
		save(BotStyle.WECOM, "");
		this.room.pass(Duration.ofHours(12));
		opened("t1", "rectify");
		opened("t2", "interim-measures");
		this.room.drain();
		assertThat(this.bot.calls()).singleElement().extracting(Bot.Call::body).asString().contains("/tasks/t2");
	}

	@Test
	void noTableAndNoWordHoldsTheSecrets() throws Exception {
		save(BotStyle.DINGTALK, SECRET);
		assertThat(this.room.column("select concat(address, secret, host) from ntf_webhook").get(0))
			.doesNotContain("canary");
		Webhook bot = this.room.bean(WebhookTable.class).find("E-1").orElseThrow();
		assertThat(bot.secret()).isEqualTo(SECRET);
		assertThat(bot.toString()).doesNotContain("canary");
		assertThat(
				PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("notification-key"))))
			.isEqualTo("rw-------");
		this.room.change("update ntf_webhook set unit = 'E-2'");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.room.bean(WebhookTable.class).find("E-2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
			"192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
			"240.0.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
			"64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "::127.0.0.1" })
	void whatIsNotTheOpenNetIsRefused(String address) throws UnknownHostException {
		assertThat(SafeAddress.open(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.8.8.8", "172.32.0.1", "100.128.0.1", "223.5.5.5", "2400:3200::1" })
	void theOpenNetIsAllowed(String address) throws UnknownHostException {
		assertThat(SafeAddress.open(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "http://example.org/x, notice.webhook.https", "ftp://example.org/, notice.webhook.https",
			"file:///etc/passwd, notice.webhook.address", "https:///x, notice.webhook.address",
			"https://me@example.org/, notice.webhook.address", "https://example.org/#x, notice.webhook.address",
			"https://example.org.evil.net/x, notice.webhook.host", "https://8.8.8.8/, notice.webhook.host",
			"https://EXAMPLE.org/x,", "http://localhost:1/," })
	void anAddressIsJudgedBeforeItIsKept(URI address, String refusal) {
		assertThat(this.room.bean(SafeAddress.class).refusal(address)).isEqualTo(refusal);
	}

	@Test
	void whatIsNoLongerNamedIsNotCalled() {
		assertThatExceptionOfType(UnknownHostException.class)
			.isThrownBy(() -> this.room.bean(PinnedCall.class).post(URI.create("https://bot.invalid/"), Map.of(), ""))
			.withMessageContaining("not named in the configuration");
	}

	@Test
	void aNameThatLeadsInsideIsNotFollowed() {
		SafeAddress safe = this.room.bean(SafeAddress.class);
		assertThatExceptionOfType(UnknownHostException.class)
			.isThrownBy(() -> safe.resolve(URI.create("https://127.0.0.1/")));
		assertThatExceptionOfType(UnknownHostException.class)
			.isThrownBy(() -> safe.resolve(URI.create("https://[::1]/")));
	}

}
