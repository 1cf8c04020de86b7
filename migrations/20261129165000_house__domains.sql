-- What may stand in a column as a domain, where rows are stored in a hurry: the database reads a
-- table's own checks anew for each statement, and a paper with its twenty-seven spent a fifth of its
-- registration so, while its number was held. A domain is read once. Lists that several tables
-- share are written once as well. The columns of which `words` is made keep their checks: their
-- type is fixed by it.

create domain house.language as text check (value in ('lv', 'en'));
create domain house.text_200 as text check (length(value) between 1 and 200);
create domain house.text_300 as text check (length(value) between 1 and 300);
create domain house.text_500 as text check (length(value) between 1 and 500);
create domain house.reason as text check (length(value) between 3 and 500);

create domain intake.channel as text check (value in
  ('box', 'post', 'counter', 'oral', 'email', 'web', 'eaddress', 'scan'));
create domain intake.reply_way as text check (value in ('post', 'email', 'eaddress', 'counter'));

create domain register.direction as text check (value in ('incoming', 'outgoing', 'internal'));
create domain register.term_class as text check (value in
  ('submission', 'administrative_act', 'information_request', 'none'));
create domain register.party_kind as text check (value in
  ('person', 'organisation', 'institution', 'anonymous'));
create domain register.sheets as smallint check (value between 0 and 5000);

create domain appointments.channel as text check (value in
  ('phone', 'web', 'counter', 'api', 'walk_in'));

alter table intake.item
  drop constraint item_channel_check,
  drop constraint item_reply_by_check,
  drop constraint item_language_check,
  alter channel type intake.channel,
  alter reply_by type intake.reply_way,
  alter language type house.language;

alter table intake.receipt_rule
  drop constraint receipt_rule_channel_check,
  alter channel type intake.channel;

alter table register.file_plan
  drop constraint file_plan_direction_check,
  drop constraint file_plan_term_class_check,
  alter direction type register.direction,
  alter term_class type register.term_class;

alter table register.entry
  drop constraint entry_direction_check,
  drop constraint entry_term_class_check,
  drop constraint entry_channel_check,
  drop constraint entry_received_reason_check,
  drop constraint entry_party_kind_check,
  drop constraint entry_party_address_check,
  drop constraint entry_sheets_check,
  drop constraint entry_annex_sheets_check,
  drop constraint entry_paper_at_check,
  drop constraint entry_restriction_basis_check,
  drop constraint entry_reply_by_check,
  drop constraint entry_reply_to_check,
  drop constraint entry_language_check,
  alter direction type register.direction,
  alter term_class type register.term_class,
  alter channel type intake.channel,
  alter received_reason type house.reason,
  alter party_kind type register.party_kind,
  alter party_address type house.text_500,
  alter sheets type register.sheets,
  alter annex_sheets type register.sheets,
  alter paper_at type house.text_200,
  alter restriction_basis type house.text_300,
  alter reply_by type intake.reply_way,
  alter reply_to type house.text_500,
  alter language type house.language;

alter table appointments.appointment
  drop constraint appointment_channel_check,
  drop constraint appointment_language_check,
  alter channel type appointments.channel,
  alter language type house.language;
