package org.bihuan.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/**
 * What a running product holds: memory, threads, files, connections to its database.
 */
final class Vitals implements AutoCloseable {

	private static final Duration EVERY = Duration.ofMillis(500);

	private final JMXConnector connector;

	private final MemoryMXBean memory;

	private final ThreadMXBean threads;

	private final UnixOperatingSystemMXBean system;

	private final MBeanServerConnection beans;

	private final ObjectName pool;

	private int mostActive;

	private int mostWaiting;

	private Vitals(JMXConnector connector) throws IOException, JMException {
		this.connector = connector;
		this.beans = connector.getMBeanServerConnection();
		this.memory = ManagementFactory.newPlatformMXBeanProxy(this.beans, ManagementFactory.MEMORY_MXBEAN_NAME,
				MemoryMXBean.class);
		this.threads = ManagementFactory.newPlatformMXBeanProxy(this.beans, ManagementFactory.THREAD_MXBEAN_NAME,
				ThreadMXBean.class);
		this.system = ManagementFactory.newPlatformMXBeanProxy(this.beans,
				ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, UnixOperatingSystemMXBean.class);
		this.pool = this.beans.queryNames(new ObjectName("com.zaxxer.hikari:type=Pool (*)"), null).iterator().next();
	}

	static Vitals of(long process) throws IOException {
		try {
			VirtualMachine machine = VirtualMachine.attach(String.valueOf(process));
			String address = machine.startLocalManagementAgent();
			machine.detach();
			return new Vitals(JMXConnectorFactory.connect(new JMXServiceURL(address)));
		}
		catch (AttachNotSupportedException | JMException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Looks at the connections again and again until then. */
	void watch(Instant end) {
		this.mostActive = 0;
		this.mostWaiting = 0;
		while (Instant.now().isBefore(end)) {
			this.mostActive = Math.max(this.mostActive, ofPool("ActiveConnections"));
			this.mostWaiting = Math.max(this.mostWaiting, ofPool("ThreadsAwaitingConnection"));
			Soak.pause(EVERY);
		}
	}

	Minute minute(int number, Stopwatches.Part part) {
		this.memory.gc();
		return new Minute(number, megabytes(this.memory.getHeapMemoryUsage().getUsed()),
				megabytes(this.memory.getNonHeapMemoryUsage().getUsed()), this.threads.getThreadCount(),
				this.system.getOpenFileDescriptorCount(), ofPool("TotalConnections"), this.mostActive, this.mostWaiting,
				part.count(), part.percentile(0.5), part.percentile(0.95), part.refused(), part.failed());
	}

	/**
	 * Waits until nobody asks for anything any more, as long as that may take at most.
	 */
	Rest rest(Duration patience) {
		Instant end = Instant.now().plus(patience);
		int active = ofPool("ActiveConnections");
		while (active > 0 && Instant.now().isBefore(end)) {
			Soak.pause(EVERY);
			active = ofPool("ActiveConnections");
		}
		this.memory.gc();
		return new Rest(active, megabytes(this.memory.getHeapMemoryUsage().getUsed()));
	}

	private int ofPool(String attribute) {
		try {
			return (Integer) this.beans.getAttribute(this.pool, attribute);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JMException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long megabytes(long bytes) {
		return bytes / 1024 / 1024;
	}

	@Override
	public void close() throws IOException {
		this.connector.close();
	}

	/**
	 * What is left when the load has ended.
	 *
	 * @param active connections that nobody gave back
	 * @param heap megabytes after a collection
	 */
	record Rest(int active, long heap) {
	}

}
