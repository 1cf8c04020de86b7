-- Files that somebody brought to the counter, until the form that registers them is right.

create table register.counter_file (
  uploaded_by integer not null references staff.person,
  form_key text not null check (length(form_key) between 8 and 60),
  position smallint not null check (position between 1 and 1000),
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  kept_until timestamptz not null,
  primary key (uploaded_by, form_key, position)
);
create index on register.counter_file (kept_until);
comment on table register.counter_file is
  'Files of a form at the counter that is not sent yet; they become documents of the item with it';
comment on column register.counter_file.name is
  'purpose: to show what came up; basis: GDPR 6(1)(c); kept: until the form is sent, at most twelve hours, deleted with the next form that brings files';
