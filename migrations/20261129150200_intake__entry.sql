-- What pages keep while the line is down and send again: rounds and bags alike.

create table intake.entry (
  key uuid primary key,
  place text not null check (place ~ '^(round|bag) [0-9]+$'),
  deed text not null check (length(deed) between 1 and 40),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null
);
comment on table intake.entry is
  'append-only: what a page has sent, by its key: sent again after a lost reply, it is not done again';

insert into intake.entry (key, place, deed, recorded_by, recorded_at)
  select key, 'round ' || round_id, deed, recorded_by, recorded_at from boxes.entry;

drop table boxes.entry;
