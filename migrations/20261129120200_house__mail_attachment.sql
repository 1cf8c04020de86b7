-- Mails that answer one another, and mails with files.

alter table house.mail
  add column reply_to text check (length(reply_to) <= 320),
  add column in_reply_to text check (length(in_reply_to) <= 998),
  add column message_id text check (message_id ~ '^<[^<>\s]+@[^<>\s]+>$' and length(message_id) <= 998);
comment on column house.mail.reply_to is
  'purpose: where an answer to the mail goes; basis: GDPR 6(1)(e); kept: seven days after it was sent';

create table house.mail_attachment (
  mail_id bigint not null references house.mail on delete cascade,
  place smallint not null check (place > 0),
  name text not null check (length(name) between 1 and 255),
  type text not null check (length(type) between 3 and 255),
  sha256 text not null references house.file,
  primary key (mail_id, place)
);
create index on house.mail_attachment (sha256);
comment on table house.mail_attachment is 'A file that goes out with a mail, and goes with it';
comment on column house.mail_attachment.name is
  'purpose: what the sent file is called; basis: GDPR 6(1)(e); kept: seven days after it was sent';
