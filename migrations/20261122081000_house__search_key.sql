-- People without a Latvian keyboard write aa, sh, ch, zh for ā, š, č, ž: fold these ways together.
-- The same rule as searchKey in src/kit/search-key.ts; a test compares them.

create or replace function house.search_key(words text) returns text
language plpgsql immutable strict parallel safe
as $$
declare
  key text := lower(public.unaccent('public.unaccent', normalize(words, NFC)));
  folded text;
begin
  key := regexp_replace(key, '[-\s.,;:!?''"’„“”‘–—/()\[\]_]+', ' ', 'g');
  for round in 1..10 loop
    folded := regexp_replace(key, 'sch|sh', 's', 'g');
    folded := replace(replace(folded, 'ch', 'c'), 'zh', 'z');
    folded := replace(replace(replace(folded, 'x', 'ks'), 'w', 'v'), 'y', 'i');
    folded := regexp_replace(folded, '([^\d\s])\1+', '\1', 'g');
    exit when folded = key;
    key := folded;
  end loop;
  return btrim(folded);
end
$$;

-- stored keys are made again
update residents.resident set given_name = given_name;
