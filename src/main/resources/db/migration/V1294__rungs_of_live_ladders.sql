-- The last measure in force of each live ladder, for the board of overdue clocks.
insert into ddl_rung (case_number, debtor, measure)
select l.case_number, l.addressee, m.measure from esc_ladder l join esc_measure m on m.ladder_id = l.id
where l.ended_at is null and m.id = (
	select max(c.id) from esc_measure c left join msr_measure r on r.id = c.measure_id
	where c.ladder_id = l.id and c.state = 'CONFIRMED' and (r.state is null or r.state <> 'ENDED'));

-- Numbers of the letters by which measures were carried out, for lists.
create index ltr_letter_measure on ltr_letter (measure_id);
