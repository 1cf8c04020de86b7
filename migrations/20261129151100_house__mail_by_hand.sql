-- A letter that a person wrote does not say that a machine made it (RFC 3834, section 5).

alter table house.mail add column by_hand boolean not null default false;
comment on column house.mail.by_hand is
  'A person wrote it and sent it; false: the program did, and its header says so';
