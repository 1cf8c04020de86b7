-- Words of a name by its key's spaces: a paper is registered while its number is held.

create or replace function register.note_name_words() returns trigger
language plpgsql set search_path = register, pg_temp
as $$
begin
  -- In one order, so that two deeds never wait for each other.
  insert into register.name_word
  select word from (select distinct left(part, 100) as word
                      from string_to_table(new.party_key, ' ') part
                     where length(part) > 2) parts
   order by word collate "C"
  on conflict do nothing;
  return null;
end
$$;
