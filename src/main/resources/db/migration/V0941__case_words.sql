-- Words by which a case is found, in small letters. MySQL gets an index of pairs of characters afterwards.
create table case_words (
	case_number varchar(64) not null,
	words ${text} not null,
	constraint case_words_pk primary key (case_number)
) ${table_options};

insert into case_words (case_number, words)
select f.case_number, lower(concat(f.case_number, ' ', f.title, ' ', f.unit_name, ' ', f.unit, ' ',
	coalesce(h.description, ''), ' ', coalesce(h.location, '')))
from case_file f left join haz_hazard h on h.case_number = f.case_number;
