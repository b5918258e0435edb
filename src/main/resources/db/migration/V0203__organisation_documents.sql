create table org_document (
  id varchar(40) not null primary key,
  title varchar(200) not null,
  number varchar(100),
  issuer varchar(200),
  region varchar(100),
  dated varchar(20),
  kind varchar(20) not null,
  valid_from date,
  valid_to date
) ${table_options};

create table org_document_activation (
  district varchar(60) not null,
  document_id varchar(40) not null,
  active_from date not null,
  active_to date,
  primary key (district, document_id, active_from),
  foreign key (document_id) references org_document (id)
) ${table_options};
