create table cal_day (
	cal_date date not null,
	kind varchar(10) not null,
	name_zh varchar(60) not null,
	name_en varchar(60) not null,
	notice varchar(100) not null,
	primary key (cal_date)
) ${table_options};
