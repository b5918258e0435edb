-- Papers that a principal leader signs for a period of a duty: the file of each, and the
-- letter once it is signed. live_key is the period while the paper is written or stands; a
-- dropped one leaves it, so that the period can have another.
create table ppr_paper (
	case_number varchar(64) not null,
	period_id bigint not null,
	live_key bigint,
	letter_id bigint,
	constraint ppr_paper_pk primary key (case_number),
	constraint ppr_paper_live unique (live_key)
) ${table_options};
