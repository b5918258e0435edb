package org.bihuan.designer.page;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.designer.Draft;
import org.bihuan.designer.Remark;
import org.bihuan.designer.draft.DraftPen;
import org.bihuan.designer.draft.Holder;
import org.bihuan.designer.draft.Remarks;
import org.bihuan.designer.draft.Version;
import org.bihuan.organisation.People;
import org.bihuan.workflow.DeployedModel;
import org.bihuan.workflow.DeployedModels;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Drafts as they are shown: people by their names, the base beside what runs now.
 */
@Component
class DraftViews {

	private final DeployedModels deployed;

	private final DraftPen pen;

	private final Remarks remarks;

	private final People people;

	DraftViews(DeployedModels deployed, DraftPen pen, Remarks remarks, People people) {
		this.deployed = deployed;
		this.pen = pen;
		this.remarks = remarks;
		this.people = people;
	}

	DraftView of(Draft draft, String reader) {
		Optional<DeployedModel> running = this.deployed.find(draft.kind().ending(), draft.key());
		return view(draft, reader, running);
	}

	List<DraftView> of(List<Draft> drafts, String reader) {
		List<DeployedModel> models = this.deployed.all();
		return drafts.stream()
			.map((draft) -> view(draft, reader, models.stream()
				.filter((model) -> model.kind().equals(draft.kind().ending()) && model.key().equals(draft.key()))
				.findFirst()))
			.toList();
	}

	private DraftView view(Draft draft, String reader, Optional<DeployedModel> running) {
		Optional<Holder> holder = this.pen.holder(draft.id());
		Set<String> logins = new HashSet<>(List.of(draft.begunBy(), draft.changedBy()));
		holder.map(Holder::login).ifPresent(logins::add);
		Map<String, String> names = names(logins);
		boolean outdated = running.isPresent() && !buildsOn(draft, running.get().hash());
		return new DraftView(draft.id(), draft.kind().code(), draft.key(), draft.title(), draft.resource(),
				draft.base().from().name(), draft.base().version(), running.map(DeployedModel::version).orElse(null),
				outdated, draft.version(), draft.hash(), name(names, draft.begunBy()), draft.begunAt(),
				name(names, draft.changedBy()), draft.changedAt(),
				holder.map((one) -> new HeldBy(name(names, one.login()), one.login().equals(reader), one.until()))
					.orElse(null),
				draft.open());
	}

	/** What runs is what the draft began with, or came of the draft itself. */
	private boolean buildsOn(Draft draft, String running) {
		return running.equals(draft.base().hash())
				|| this.pen.versions(draft.id()).stream().anyMatch((version) -> version.hash().equals(running));
	}

	List<RemarkView> remarks(String draft) {
		List<Remark> said = this.remarks.of(draft);
		Set<String> logins = new HashSet<>();
		said.forEach((remark) -> {
			logins.add(remark.by());
			Optional.ofNullable(remark.settledBy()).ifPresent(logins::add);
		});
		Map<String, String> names = names(logins);
		return said.stream()
			.map((one) -> new RemarkView(one.id(), one.element(), one.text(), name(names, one.by()), one.at(),
					(one.settledBy() != null) ? name(names, one.settledBy()) : null, one.settledAt()))
			.toList();
	}

	List<VersionView> versions(String draft) {
		List<Version> versions = this.pen.versions(draft);
		Map<String, String> names = names(versions.stream().map(Version::by).toList());
		return versions.stream()
			.map((one) -> new VersionView(one.number(), name(names, one.by()), one.begunAt(), one.savedAt(),
					one.hash()))
			.toList();
	}

	private Map<String, String> names(Collection<String> logins) {
		return logins.isEmpty() ? Map.of() : this.people.names(new HashSet<>(logins));
	}

	private static String name(Map<String, String> names, String login) {
		return names.getOrDefault(login, login);
	}

	/**
	 * A draft.
	 *
	 * @param id its identifier
	 * @param kind process, table or form
	 * @param key key of the model
	 * @param title what it is called
	 * @param resource name of its file
	 * @param from what it began with: DEPLOYED, NOTHING or FILE
	 * @param baseVersion version of the deployed model it began with; null if none
	 * @param runningVersion version that runs now; null if none does
	 * @param outdated whether what runs now is not what it began with
	 * @param version number of the newest saved version
	 * @param hash hash of that version
	 * @param begunBy who began it
	 * @param begunAt when
	 * @param changedBy who saved it last
	 * @param changedAt when
	 * @param holder who has the pen; null if nobody
	 * @param open whether it was not discarded
	 */
	record DraftView(String id, String kind, String key, String title, String resource, String from,
			@Nullable Integer baseVersion, @Nullable Integer runningVersion, boolean outdated, int version, String hash,
			String begunBy, Instant begunAt, String changedBy, Instant changedAt, @Nullable HeldBy holder,
			boolean open) {
	}

	/**
	 * Who has the pen.
	 *
	 * @param name who
	 * @param mine whether it is the reader
	 * @param until until when
	 */
	record HeldBy(String name, boolean mine, Instant until) {
	}

	/**
	 * What was said.
	 *
	 * @param id its identifier
	 * @param element id of the element; null if the draft as a whole
	 * @param text what was said
	 * @param by who said so
	 * @param at when
	 * @param settledBy who settled it; null if nobody has
	 * @param settledAt when; null if nobody has
	 */
	record RemarkView(String id, @Nullable String element, String text, String by, Instant at,
			@Nullable String settledBy, @Nullable Instant settledAt) {
	}

	/**
	 * A version.
	 *
	 * @param number counts from one
	 * @param by its writer
	 * @param begunAt when it was first saved
	 * @param savedAt when it was last saved
	 * @param hash hash of its text
	 */
	record VersionView(int number, String by, Instant begunAt, Instant savedAt, String hash) {
	}

}
