package org.bihuan.casefile.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.shared.WallTime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs heads and checks what was signed. Each anchor is kept twice: as rows, and as a
 * file out of reach of who can only write to the database.
 */
@Component
public class Anchors {

	private static final int VERSION = 2;

	private final AnchorRows rows;

	private final Path directory;

	private final Clock clock;

	private final TransactionTemplate apart;

	Anchors(AnchorRows rows, @Value("${bihuan.data-dir}") Path directory, Clock clock,
			PlatformTransactionManager transactions) {
		this.rows = rows;
		this.directory = directory;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Signs all heads that moved since the last time. Commits for itself, then writes the
	 * file.
	 */
	public void sign() {
		AnchorKey key = key();
		Anchor anchor = this.apart.execute((status) -> sign(key));
		try {
			Path file = file(anchor.id());
			Files.createDirectories(file.getParent());
			// whoever copies the folder meanwhile gets the whole file or none
			Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), text(anchor));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Anchor %d has no file".formatted(anchor.id()), ex);
		}
	}

	/**
	 * When heads were last signed.
	 * @return the moment, or empty if never
	 */
	public Optional<Instant> lastSigned() {
		return this.rows.last().map(Anchor::at);
	}

	/**
	 * What was signed about one chain, each head with its way to the root, so that it can
	 * be checked without the heads of other chains.
	 * @param scope which chain
	 * @return proofs in the order of the chain
	 */
	public List<Proof> proofs(String scope) {
		return this.rows.of(scope)
			.stream()
			.filter((anchor) -> anchor.version() == VERSION)
			.flatMap((anchor) -> proofs(anchor, scope))
			.sorted(Comparator.comparing(Proof::seq))
			.toList();
	}

	/**
	 * The last record of a chain for which there is a proof.
	 * @param scope which chain
	 * @return its number; 0 if there is none
	 */
	public long proven(String scope) {
		return this.rows.last(scope, VERSION);
	}

	private Stream<Proof> proofs(Anchor anchor, String scope) {
		List<Head> heads = this.rows.headsOf(anchor.id());
		HeadTree tree = new HeadTree(heads);
		return IntStream.range(0, heads.size())
			.filter((index) -> heads.get(index).scope().equals(scope))
			.mapToObj((index) -> new Proof(anchor.id(), anchor.at(), heads.get(index).seq(), heads.get(index).hash(),
					anchor.statement(), anchor.algorithm(), anchor.publicKey(), anchor.signature(), tree.path(index)));
	}

	/**
	 * Keys with which heads were ever signed, and the one that signs now.
	 * @return X.509, base 64
	 */
	public List<String> keys() {
		return Stream.concat(Stream.of(key().publicKey()), this.rows.keys().stream()).distinct().toList();
	}

	/**
	 * Signs what leaves the house. The first line keeps it from being taken for an
	 * anchor.
	 * @param text what to sign
	 * @return the signature and what it needs to be checked
	 */
	public Signed signArchive(String text) {
		AnchorKey key = key();
		String statement = "bihuan-archive 1\n" + text + "\n";
		return new Signed(statement, AnchorKey.ALGORITHM, key.publicKey(), key.sign(statement));
	}

	private Anchor sign(AnchorKey key) {
		List<Head> heads = this.rows.moved();
		Optional<Anchor> last = this.rows.last();
		Anchor anchor = new Anchor(VERSION, last.map(Anchor::id).orElse(0L) + 1,
				WallTime.truncated(this.clock.instant()), "", "", last.map(Anchor::headsHash).orElse(Digest.NOTHING),
				new HeadTree(heads).root(), "")
			.signedBy(key);
		this.rows.insert(anchor, heads);
		return anchor;
	}

	/**
	 * What was signed so far. The files are listed before the rows are read: an anchor
	 * that is signed meanwhile may lack its file, never its row.
	 */
	Signatures signatures() {
		SortedMap<Long, String> files = files();
		return new Signatures(files, this.rows.all());
	}

	Optional<Long> firstBroken(Signatures signatures) {
		SortedMap<Long, String> files = new TreeMap<>(signatures.files());
		String previous = Digest.NOTHING;
		long id = 1;
		for (Anchor anchor : signatures.rows()) {
			String file = files.remove(id);
			if (anchor.id() != id || !anchor.previous().equals(previous) || !holds(anchor)
					|| (file != null && !file.equals(text(anchor)))) {
				return Optional.of(id);
			}
			previous = anchor.headsHash();
			id++;
		}
		return files.keySet().stream().findFirst();
	}

	private boolean holds(Anchor anchor) {
		return anchor.authentic() && anchor.headsHash().equals(hash(anchor, this.rows.headsOf(anchor.id())));
	}

	private String text(Anchor anchor) {
		return anchor.file(lines(this.rows.headsOf(anchor.id())));
	}

	// What was signed before heads stood in a tree stays as it was signed.
	private static String hash(Anchor anchor, List<Head> heads) {
		return (anchor.version() == VERSION) ? new HeadTree(heads).root()
				: Digest.of(lines(heads).getBytes(StandardCharsets.UTF_8));
	}

	private static String lines(List<Head> heads) {
		return heads.stream().map(Head::line).collect(Collectors.joining());
	}

	private AnchorKey key() {
		try {
			return AnchorKey.at(this.directory.resolve("anchor-key"));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("The key for anchors cannot be used", ex);
		}
	}

	private Path file(long id) {
		return this.directory.resolve("anchors").resolve("%08d.txt".formatted(id));
	}

	private SortedMap<Long, String> files() {
		Path folder = this.directory.resolve("anchors");
		TreeMap<Long, String> texts = new TreeMap<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.filter((path) -> path.toString().matches(".*\\d{8}\\.txt")).toList()) {
					texts.put(Long.valueOf(file.getFileName().toString().substring(0, 8)),
							Files.readString(file, StandardCharsets.UTF_8));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Anchors cannot be read", ex);
			}
		}
		return texts;
	}

	/**
	 * What was signed.
	 *
	 * @param files texts of the files by number of the anchor
	 * @param rows anchors in their order
	 */
	record Signatures(SortedMap<Long, String> files, List<Anchor> rows) {
	}

	/**
	 * A head that was signed.
	 *
	 * @param anchor the anchor
	 * @param at when it was signed
	 * @param seq number of the record
	 * @param hash its hash
	 * @param statement text that was signed
	 * @param algorithm of the signature
	 * @param publicKey X.509, base 64
	 * @param signature base 64
	 * @param path hashes beside the way from the head to the root
	 */
	public record Proof(long anchor, Instant at, long seq, String hash, String statement, String algorithm,
			String publicKey, String signature, List<String> path) {
	}

	/**
	 * A text with its signature.
	 *
	 * @param statement text that was signed
	 * @param algorithm of the signature
	 * @param publicKey X.509, base 64
	 * @param signature base 64
	 */
	public record Signed(String statement, String algorithm, String publicKey, String signature) {
	}

}
