package org.bihuan.notification.setting;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the project has settled about notices; see docs/operations.md.
 *
 * @param publicAddress address of the product as readers of mails reach it
 * @param mailFrom sender of mails
 * @param urgentSteps steps whose opening is not held back by quiet hours
 * @param quietFrom when the quiet hours begin
 * @param quietTo when they end
 * @param quietRestDays whether days off are quiet as a whole
 * @param attempts how often is tried before a person must look
 * @param firstPause pause after the first failure; it doubles each time
 * @param longestPause the longest pause
 * @param lease how long a node may work on what it has taken
 * @param botHosts hosts on the open net at which bots may live
 * @param internalHosts hosts of bots that may lie in the house's own network and may be
 * called without TLS, each as {@code host} or {@code host:port}
 * @param answerTimeout how long a bot may take to answer
 */
@ConfigurationProperties("bihuan.notification")
public record NotificationSettings(String publicAddress, String mailFrom, Set<String> urgentSteps, LocalTime quietFrom,
		LocalTime quietTo, boolean quietRestDays, int attempts, Duration firstPause, Duration longestPause,
		Duration lease, Set<String> botHosts, Set<String> internalHosts, Duration answerTimeout) {

	/**
	 * The address of a page for somebody outside.
	 * @param path path of the page
	 * @return the whole address
	 */
	public String address(String path) {
		return this.publicAddress.replaceFirst("/+$", "") + path;
	}

	/**
	 * How long to wait after a failure.
	 * @param attempts how often was tried
	 * @return the pause
	 */
	public Duration pause(int attempts) {
		Duration pause = this.firstPause;
		for (int i = 1; i < attempts && pause.compareTo(this.longestPause) < 0; i++) {
			pause = pause.multipliedBy(2);
		}
		return (pause.compareTo(this.longestPause) < 0) ? pause : this.longestPause;
	}

}
