-- Special powers of attorney: who acts for whom, in which e-services, until when.

create schema mandates;

create table mandates.setting (
  id smallint primary key default 1 check (id = 1),
  visit_minutes smallint not null default 120 check (visit_minutes between 15 and 600),
  longest_days smallint not null default 30 check (longest_days between 0 and 1100),
  retention_years smallint not null default 5 check (retention_years between 1 and 75)
);
insert into mandates.setting default values;

create table mandates.e_service (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  name_lv text not null check (length(name_lv) between 1 and 300),
  name_en text not null check (length(name_en) between 1 and 300),
  gives_certificate boolean not null default false,
  position integer not null default 0,
  ended_from date
);

create table mandates.wording (
  id integer generated always as identity primary key,
  text_lv text not null check (length(text_lv) between 1 and 8000),
  text_en text not null check (length(text_en) between 1 and 8000),
  sample boolean not null default false,
  written_by integer references staff.person,
  written_at timestamptz not null
);
comment on table mandates.wording is 'append-only: the newest is used; a mandate keeps the one it was printed with';

create table mandates.running_number (
  year smallint primary key,
  last integer not null
);

create table mandates.mandate (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^SP-[0-9]{4}/[0-9]{5}$'),
  principal_id bigint not null references residents.resident,
  representative_id integer not null references staff.person,
  site_id integer not null references sites.site,
  capacity text not null check (capacity in ('own', 'parent', 'guardian', 'notarised')),
  signatory_name text check (length(signatory_name) between 1 and 200),
  proof text check (proof in ('birth_certificate', 'guardianship_decision', 'notarised_mandate')),
  identity_document text not null check (identity_document in ('passport', 'id_card')),
  wording_id integer not null references mandates.wording,
  extent text not null check (extent in ('visit', 'until_day')),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > made_at),
  check ((capacity = 'own') = (proof is null)),
  check ((capacity = 'own') = (signatory_name is null)),
  check (capacity <> 'parent' or proof = 'birth_certificate'),
  check (capacity <> 'guardian' or proof = 'guardianship_decision'),
  check (capacity <> 'notarised' or proof = 'notarised_mandate')
);
create index on mandates.mandate (principal_id, made_at desc);
create index on mandates.mandate (representative_id, made_at desc);
comment on column mandates.mandate.identity_document is
  'purpose: identity was checked; the kind seen only, never its number or a copy (GDPR 5(1)(c))';

create table mandates.mandate_service (
  mandate_id bigint not null references mandates.mandate,
  e_service_id integer not null references mandates.e_service,
  primary key (mandate_id, e_service_id)
);
comment on table mandates.mandate_service is 'append-only: the e-services named in the mandate';

create table mandates.signature (
  mandate_id bigint primary key references mandates.mandate,
  signed_at timestamptz not null,
  confirmed_by integer not null references staff.person
);
comment on table mandates.signature is 'append-only: the paper was signed before the clerk';

create table mandates.revocation (
  mandate_id bigint primary key references mandates.mandate,
  reason text not null check (reason in ('principal', 'visit_ended', 'mistake')),
  revoked_at timestamptz not null,
  recorded_by integer references staff.person
);
comment on table mandates.revocation is 'append-only: the mandate ended before its day';
