-- Its rows have been sealed by now.
drop table rsk_sender;
