create index acc_certificate_unit on acc_certificate (unit, issued_at);
