-- Who answers what came in, and what was answered: assignment, paper, reply, forwarding, closing.

alter table staff.role_grant drop constraint role_grant_role_check;
alter table staff.role_grant add constraint role_grant_role_check check (role in
  ('clerk', 'cashier', 'registrar', 'official', 'head', 'administrator'));

create schema tasks;

create table tasks.unit_head (
  unit_id integer primary key references register.unit,
  person_id integer not null references staff.person
);
comment on table tasks.unit_head is 'Who hands out the tasks of a unit';

create table tasks.assignment (
  id bigint generated always as identity primary key,
  entry_id bigint not null references register.entry,
  unit_id integer not null references register.unit,
  lead_id integer references staff.person,
  resolution text not null check (length(resolution) between 3 and 1000),
  decided_by integer not null references staff.person,
  decided_at timestamptz not null,
  replaces_id bigint unique,
  reason text check (length(reason) between 3 and 500),
  unique (entry_id, id),
  foreign key (entry_id, replaces_id) references tasks.assignment (entry_id, id),
  check ((replaces_id is null) = (reason is null))
);
create unique index one_first_assignment on tasks.assignment (entry_id) where replaces_id is null;
create index on tasks.assignment (unit_id);
create index on tasks.assignment (lead_id) where lead_id is not null;
comment on table tasks.assignment is
  'append-only: who answers an entry, by whose resolution; the one that no other replaces is in force';
comment on column tasks.assignment.resolution is
  'purpose: what is to be done; basis: GDPR 6(1)(c), MK 558/2018; kept: with the entry';
comment on column tasks.assignment.reason is
  'purpose: why it went to somebody else; basis: GDPR 6(1)(e); kept: with the entry';

create table tasks.co_assignee (
  assignment_id bigint not null references tasks.assignment,
  person_id integer not null references staff.person,
  primary key (assignment_id, person_id)
);
create index on tasks.co_assignee (person_id);
comment on table tasks.co_assignee is 'append-only: who helps the lead of an assignment';

create table tasks.paper_handover (
  id bigint generated always as identity primary key,
  entry_id bigint not null references register.entry,
  given_by integer not null references staff.person,
  given_to integer not null references staff.person check (given_to <> given_by),
  place text not null check (length(place) between 1 and 200),
  given_at timestamptz not null,
  taken_at timestamptz check (taken_at >= given_at),
  withdrawn_at timestamptz check (withdrawn_at >= given_at),
  check (taken_at is null or withdrawn_at is null)
);
create unique index one_paper_on_its_way on tasks.paper_handover (entry_id)
  where taken_at is null and withdrawn_at is null;
create index on tasks.paper_handover (entry_id);
create index on tasks.paper_handover (given_to) where taken_at is null and withdrawn_at is null;
comment on table tasks.paper_handover is
  'The paper goes from hand to hand: one says given, the other says taken';

create table tasks.draft (
  entry_id bigint primary key references register.entry,
  fields jsonb not null check (pg_column_size(fields) < 100000),
  saved_by integer not null references staff.person,
  saved_at timestamptz not null
);
comment on table tasks.draft is 'A reply that is being written; gone when the reply leaves';
comment on column tasks.draft.fields is
  'purpose: not to lose what was written; basis: GDPR 6(1)(e); kept: until the reply leaves';

create table tasks.closing (
  entry_id bigint primary key references register.entry,
  kind text not null check (kind in ('replied', 'forwarded', 'unexamined', 'noted')),
  note text check (length(note) between 3 and 500),
  closed_by integer not null references staff.person,
  closed_at timestamptz not null,
  unique (entry_id, kind),
  check (kind <> 'noted' or note is not null)
);
comment on table tasks.closing is
  'append-only: how an entry ended, once and for all';
comment on column tasks.closing.note is
  'purpose: why nothing was answered; basis: GDPR 6(1)(c); kept: with the entry';

create table tasks.letter (
  outgoing_id bigint primary key references register.entry,
  entry_id bigint not null references register.entry check (entry_id <> outgoing_id),
  channel text not null check (channel in ('post', 'email', 'eaddress', 'counter')),
  sha256 text not null references house.file,
  written_by integer not null references staff.person,
  written_at timestamptz not null
);
create index on tasks.letter (entry_id);
comment on table tasks.letter is
  'append-only: a letter that left under its own number, in which way; the file is what was printed';

create table tasks.reply (
  outgoing_id bigint primary key references tasks.letter,
  entry_id bigint not null references register.entry,
  kind text not null check (kind in ('interim', 'final')),
  closes text generated always as (case kind when 'final' then 'replied' end) stored,
  new_due_on date,
  foreign key (entry_id, closes) references tasks.closing (entry_id, kind),
  check (kind = 'interim' or new_due_on is null)
);
create unique index one_final_reply on tasks.reply (entry_id) where kind = 'final';
create index on tasks.reply (entry_id);
comment on table tasks.reply is
  'append-only: what was answered; new_due_on when an interim reply moved the term';

create table tasks.collection (
  outgoing_id bigint primary key references tasks.letter,
  taken_by text not null check (length(taken_by) between 1 and 200),
  handed_by integer not null references staff.person,
  handed_at timestamptz not null
);
comment on table tasks.collection is 'append-only: a letter handed over at the counter against signature';
comment on column tasks.collection.taken_by is
  'purpose: who signed for the letter; basis: GDPR 6(1)(c); kept: with the entry';

create table tasks.forwarding (
  entry_id bigint primary key references register.entry,
  closes text generated always as ('forwarded') stored,
  body_name text not null check (length(body_name) between 1 and 200),
  body_address text check (length(body_address) between 1 and 500),
  letter_id bigint not null unique references tasks.letter,
  notice_id bigint unique references tasks.letter,
  due_on date,
  is_late boolean not null,
  forwarded_by integer not null references staff.person,
  forwarded_at timestamptz not null,
  foreign key (entry_id, closes) references tasks.closing (entry_id, kind)
);
comment on table tasks.forwarding is
  'append-only: handed to the competent body within seven working days, and the author was told (Law on Submissions, s. 4)';

create table tasks.unexamined (
  entry_id bigint primary key references register.entry,
  closes text generated always as ('unexamined') stored,
  ground text not null check (ground in ('anonymous', 'illegible', 'offensive', 'already_answered')),
  earlier_id bigint references register.entry,
  notice_id bigint unique references tasks.letter,
  foreign key (entry_id, closes) references tasks.closing (entry_id, kind),
  check ((ground = 'already_answered') = (earlier_id is not null)),
  check (ground <> 'anonymous' or notice_id is null)
);
comment on table tasks.unexamined is
  'append-only: left without examination, on which ground';

create table tasks.alarm (
  entry_id bigint not null references register.entry,
  person_id integer not null references staff.person,
  due_on date not null,
  kind text not null check (kind in ('soon', 'overdue')),
  sent_at timestamptz not null,
  primary key (entry_id, person_id, due_on, kind)
);
comment on table tasks.alarm is 'append-only: who was told of a term, once for each day it stood at';

create table tasks.basket (
  id integer generated always as identity primary key,
  unit_id integer not null references register.unit,
  name text not null check (length(name) between 1 and 60),
  filter text not null check (length(filter) <= 300),
  saved_by integer not null references staff.person,
  saved_at timestamptz not null,
  unique (unit_id, name)
);
comment on table tasks.basket is 'A view of the tasks that a unit keeps under a name';
