package org.bihuan.notification.webhook;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a bot wants to be spoken to. Both take the same JSON; they differ in where the
 * signature stands.
 */
enum BotStyle {

	/** 钉钉: moment and signature in the address. */
	DINGTALK {

		@Override
		URI address(URI bot, String secret, long millis, String body) {
			String sign = hmac(secret, millis + "\n" + secret);
			String query = ((bot.getRawQuery() != null) ? bot.getRawQuery() + "&" : "") + "timestamp=" + millis
					+ "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
			return URI.create(bot.getScheme() + "://" + bot.getRawAuthority() + bot.getRawPath() + "?" + query);
		}

		@Override
		Map<String, String> headers(String secret, long millis, String body) {
			return Map.of();
		}

	},

	/**
	 * 企业微信: the key stands in the address; moment and signature are headers for gateways.
	 */
	WECOM {

		@Override
		URI address(URI bot, String secret, long millis, String body) {
			return bot;
		}

		@Override
		Map<String, String> headers(String secret, long millis, String body) {
			Map<String, String> headers = new LinkedHashMap<>();
			headers.put("X-Bihuan-Timestamp", String.valueOf(millis));
			headers.put("X-Bihuan-Signature", hmac(secret, millis + "\n" + body));
			return headers;
		}

	};

	private static final Pattern CODE = Pattern.compile("\"errcode\"\\s*:\\s*(-?\\d+)");

	abstract URI address(URI bot, String secret, long millis, String body);

	abstract Map<String, String> headers(String secret, long millis, String body);

	/** Bots answer 200 to everything and say in the body whether they took it. */
	static boolean accepted(int status, String body) {
		Matcher code = CODE.matcher(body);
		return status >= 200 && status < 300 && (!code.find() || code.group(1).equals("0"));
	}

	static String hmac(String secret, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
