-- What is personal data says so itself: docs/data-protection.md is made of these comments. The
-- form is "purpose: …; basis: …; kept: …", read by tools/data-protection.ts.

comment on column residents.resident.given_name is
  'purpose: to know whom we serve; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.family_name is
  'purpose: to know whom we serve; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.personal_code is
  'purpose: to tell people of one name apart, and to ask a national service in a mandate''s name; basis: GDPR 6(1)(e); kept: as the file plan says; it may change (PMLP), so it is never a key';
comment on column residents.resident.birth_date is
  'purpose: to compare a certificate''s holder with the principal; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.phone is
  'purpose: to remind of a visit and to tell when it changes; basis: GDPR 6(1)(e); kept: as the file plan says; several people may share one number';
comment on column residents.resident.email is
  'purpose: to confirm, remind and tell when a visit changes; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.address is
  'purpose: to post a letter to those whom nothing else reaches; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.language is
  'purpose: to write in the language a person reads; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.reached_by is
  'purpose: to remind in the way that works; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.note is
  'purpose: help at the counter (slow speech, ground floor), never health data; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.resident.search_key is
  'purpose: to find half a name; basis: GDPR 6(1)(e); kept: with the name it is made of';
comment on column residents.former_personal_code.personal_code is
  'purpose: to know a person again whose code changed; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column residents.contact.contact_id is
  'purpose: who may be told of another''s visits; basis: GDPR 6(1)(e), with the person''s word noted; kept: until ended, then as the file plan says';
comment on column residents.contact.relation is
  'purpose: to know in what capacity somebody asks; basis: GDPR 6(1)(e); kept: with the contact';

comment on column appointments.appointment.resident_id is
  'purpose: whose visit it is; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column appointments.appointment.code is
  'purpose: to move or cancel without an account, together with the family name; basis: GDPR 6(1)(e); kept: with the visit';
comment on column appointments.appointment.note is
  'purpose: what the clerk should know for the visit, never a personal code or health data; basis: GDPR 6(1)(e); kept: with the visit';

comment on column desk.arrival.ticket is
  'purpose: to be called without a name; basis: GDPR 6(1)(e); kept: with the visit';

comment on column mandates.mandate.principal_id is
  'purpose: who lets a clerk act; basis: GDPR 6(1)(e), Civil Law 2289; kept: the setting''s years after it ended, then deleted by a nightly job';
comment on column mandates.mandate.signatory_name is
  'purpose: who signed for a child or a ward; basis: GDPR 6(1)(e); kept: with the mandate';
comment on column mandates.mandate.identity_document is
  'purpose: that identity was checked, the kind seen only, never its number or a copy (GDPR 5(1)(c)); basis: GDPR 6(1)(e); kept: with the mandate';

comment on column certificates.handover.mandate_id is
  'purpose: that a certificate was handed over, to whom and how often, never what it says (Regulation 2021/953 art. 10); basis: GDPR 6(1)(e); kept: with the mandate';

comment on column house.mail.recipient is
  'purpose: where a mail goes; basis: GDPR 6(1)(e); kept: seven days after it was sent';
comment on column house.mail.body is
  'purpose: what a mail says; basis: GDPR 6(1)(e); kept: seven days after it was sent';
comment on column house.journal_entry.content is
  'purpose: who did or read what, when and why (JSON as hashed); basis: GDPR 5(2) and 6(1)(c); kept: as the file plan says; names of people may stand here only';

comment on column staff.person.name is
  'purpose: who did what; basis: GDPR 6(1)(e); kept: with the journal';
comment on column staff.person.email is
  'purpose: sign-in; basis: GDPR 6(1)(e); kept: until the post ends';
comment on column staff.person.oidc_subject is
  'purpose: sign-in with the municipality''s account; basis: GDPR 6(1)(e); kept: until the post ends';
comment on column staff.person.password_hash is
  'purpose: sign-in (argon2id); basis: GDPR 32; kept: until the post ends';
comment on column staff.person.totp_secret is
  'purpose: the second factor; basis: GDPR 32; kept: until it is replaced or the post ends';
comment on column staff.passkey.name is
  'purpose: to tell one''s own keys apart; basis: GDPR 32; kept: until it is removed';
comment on column staff.session.token_hash is
  'purpose: who is signed in; basis: GDPR 32; kept: until signed out or run out, then deleted by a nightly job';
comment on column house.mail.subject is
  'purpose: what a mail is about; basis: GDPR 6(1)(e); kept: seven days after it was sent';
comment on column house.mail.calendar is
  'purpose: the visit for the reader''s own calendar; basis: GDPR 6(1)(e); kept: seven days after it was sent';
comment on column certificates.handover.resident_id is
  'purpose: to whom a certificate was handed over; basis: GDPR 6(1)(e); kept: with the mandate';
comment on column staff.sign_in_attempt.key is
  'purpose: to slow down guessing (sign-in name or address); basis: GDPR 32; kept: until the nightly cleaning';
