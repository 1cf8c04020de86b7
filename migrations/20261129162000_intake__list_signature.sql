-- A published trust list says whose it is and carries a signature.

alter table intake.trust_list
  add column territory text check (territory ~ '^[A-Z]{2}$'),
  add column sequence integer check (sequence >= 0),
  add column skipped integer not null default 0 check (skipped >= 0),
  add column signed_by text check (length(signed_by) between 1 and 300),
  add column fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  add column checked_by text check (checked_by in ('certificate', 'list_of_lists')),
  add column list_of_lists_signer text check (length(list_of_lists_signer) between 1 and 300),
  add column list_of_lists_fingerprint text check (list_of_lists_fingerprint ~ '^[0-9a-f]{64}$'),
  add column operator_sha256 text references house.file,
  add constraint trust_list_published check ((territory is null) = (sequence is null)),
  add constraint trust_list_signed check (
    (territory is null) = (signed_by is null)
    and (signed_by is null) = (fingerprint is null)
    and (checked_by is null or (signed_by is not null and operator_sha256 is not null))
    and (list_of_lists_signer is null) = (list_of_lists_fingerprint is null)
    and (list_of_lists_signer is not null) = (checked_by is not distinct from 'list_of_lists')
  );
comment on column intake.trust_list.skipped is
  'services that no certificate names: a name or the number of a key proves nothing';
comment on column intake.trust_list.signed_by is
  'purpose: who vouches for the list (an official or an office of the state); basis: Regulation (EU) 910/2014, article 22; kept: with the list';
comment on column intake.trust_list.checked_by is
  'what the signer was compared with; nothing: the signature is whole, whose it is was not checked';
comment on column intake.trust_list.operator_sha256 is
  'the certificate or the list of lists that was brought along to check it by';
comment on column intake.trust_list.list_of_lists_signer is
  'purpose: who signed the list of lists that the list was checked by, for comparing; basis: Regulation (EU) 910/2014, article 22; kept: with the list';
