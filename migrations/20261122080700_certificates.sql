-- Certificates handed over on paper. Nothing of a certificate's content has a column here.

create schema certificates;

create table certificates.handover (
  id bigint generated always as identity primary key,
  mandate_id bigint not null references mandates.mandate,
  e_service_id integer not null references mandates.e_service,
  resident_id bigint not null references residents.resident,
  site_id integer not null references sites.site,
  clerk_id integer not null references staff.person,
  outcome text not null check (outcome in ('printed', 'not_found', 'refused')),
  format text check (format in ('folded', 'wallet', 'large')),
  copies smallint check (copies between 1 and 10),
  reprint_reason text check (reprint_reason in ('lost', 'worn')),
  mismatch_reason text check (mismatch_reason in ('name_changed', 'spelling', 'birth_date_error')),
  at timestamptz not null,
  foreign key (mandate_id, e_service_id) references mandates.mandate_service (mandate_id, e_service_id),
  check ((outcome = 'printed') = (copies is not null and format is not null))
);
create index on certificates.handover (resident_id, at desc);
create index on certificates.handover (at desc);
comment on table certificates.handover is
  'append-only: who, when, which e-service, how many copies, outcome, reason of a reprint; never what the certificate says (Regulation 2021/953 art. 10)';

create table certificates.signer (
  id integer generated always as identity primary key,
  certificate bytea not null unique check (octet_length(certificate) <= 10000),
  kid text not null check (kid ~ '^[0-9a-f]{16}$'),
  subject text not null check (length(subject) <= 500),
  country text check (length(country) <= 3),
  not_before timestamptz not null,
  not_after timestamptz not null,
  sample boolean not null default false,
  imported_by integer references staff.person,
  imported_at timestamptz not null,
  withdrawn_at timestamptz
);
create index on certificates.signer (kid);
comment on table certificates.signer is 'The trust list as imported: certificates of those who may sign';
