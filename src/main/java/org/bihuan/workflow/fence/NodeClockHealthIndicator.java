package org.bihuan.workflow.fence;

import java.time.Duration;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * A node with a wrong clock is out of service: what people do there would be dated
 * wrongly too, and whoever spreads requests over nodes should leave it out.
 */
@Component
class NodeClockHealthIndicator implements HealthIndicator {

	private final ClockFence fence;

	NodeClockHealthIndicator(ClockFence fence) {
		this.fence = fence;
	}

	@Override
	public Health health() {
		Duration off = this.fence.off();
		return (this.fence.isRight() ? Health.up() : Health.outOfService()).withDetail("ahead", off.toString()).build();
	}

}
