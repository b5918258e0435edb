-- how the office of the district's work-safety committee is called in numbers of letters
insert into ltr_issuer_word (issuer, word) values ('O-demo', '安委办');
