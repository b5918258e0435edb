package org.bihuan.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.casefile.chain.Anchors;
import org.bihuan.casefile.chain.Chains;
import org.bihuan.shared.CaseNumber;

import org.springframework.stereotype.Service;

/**
 * Reads the proofs from the case's chain and the anchors over it.
 */
@Service
class ChainedCaseProofs implements CaseProofs {

	private final Chains chains;

	private final Anchors anchors;

	ChainedCaseProofs(Chains chains, Anchors anchors) {
		this.chains = chains;
		this.anchors = anchors;
	}

	@Override
	public List<SealedRecord> records(CaseNumber number) {
		return this.chains.read(number.value())
			.stream()
			.map((link) -> new SealedRecord(link.seq(), link.hash(), link.text()))
			.toList();
	}

	@Override
	public Map<CaseNumber, String> heads(Collection<CaseNumber> numbers) {
		return this.chains.hashes(numbers.stream().map(CaseNumber::value).toList())
			.entrySet()
			.stream()
			.collect(Collectors.toMap((one) -> new CaseNumber(one.getKey()), Map.Entry::getValue));
	}

	@Override
	public List<SignedHead> anchors(CaseNumber number) {
		return this.anchors.proofs(number.value())
			.stream()
			.map((proof) -> new SignedHead(proof.anchor(), proof.at(), number.value(), proof.seq(), proof.hash(),
					proof.path(), new Seal(proof.statement(), proof.algorithm(), proof.publicKey(), proof.signature())))
			.toList();
	}

	@Override
	public long anchored(CaseNumber number) {
		return this.anchors.proven(number.value());
	}

	@Override
	public List<String> keys() {
		return this.anchors.keys();
	}

	@Override
	public Seal seal(CaseNumber number, String manifestHash) {
		Anchors.Signed signed = this.anchors.signArchive("case %s\nmanifest %s".formatted(number, manifestHash));
		return new Seal(signed.statement(), signed.algorithm(), signed.publicKey(), signed.signature());
	}

}
