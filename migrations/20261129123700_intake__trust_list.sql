-- Whose signatures on documents are believed: the list as it was imported.

create table intake.trust_list (
  id integer generated always as identity primary key,
  sha256 text not null references house.file,
  taken_at timestamptz,
  next_update timestamptz,
  services integer not null check (services > 0),
  imported_by integer references staff.person,
  imported_at timestamptz not null
);
comment on table intake.trust_list is
  'append-only: trust lists as imported; the newest counts, each stays so that a verdict can be understood';
